package io.storefleet.orders.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.OrderId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.orders.OrderActions;
import io.storefleet.orders.OrderActions.Ask;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who may give money back, and of which orders; what is said to the buyer stands nowhere in the open. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RefundRightsTest {

    private final ApplicationContext context;
    private final RefundRig at;

    RefundRightsTest(ApplicationContext context) {
        this.context = context;
        this.at = new RefundRig(context);
    }

    @AfterEach
    void calm() {
        at.rig().simulator.chaos().clear();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void isTheOwnersAlone(Role role) {
        var member = at.rig().agency.member(role, at.rig().store);
        assertThatThrownBy(() -> at.rig().change(member, at.whole())).isInstanceOf(RightRefusedException.class);
        assertThat(call(
                        member,
                        () -> context.getBean(OrderActions.class)
                                .offered(at.rig().store, at.rig().order.id())))
                .doesNotContain("return.create");
        assertThat(at.rig().sent()).isZero();
    }

    @Test
    void doesNotExistForOthers() {
        var stranger = TestAgency.in(context).owner();
        var elsewhere = at.rig().agency.member(Role.MANAGER, StoreId.next());
        var actions = context.getBean(OrderActions.class);
        for (var actor : List.of(stranger, elsewhere)) {
            assertThatThrownBy(() -> at.rig().standing(actor)).isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(
                            actor,
                            () -> actions.offered(at.rig().store, at.rig().order.id())))
                    .isInstanceOf(NothingHereException.class);
            var ask = new Ask(
                    at.rig().store,
                    at.rig().order.id(),
                    UUID.randomUUID(),
                    at.rig().basis(at.rig().agency.owner()));
            assertThatThrownBy(() -> call(actor, () -> actions.carryOut(ask, at.whole())))
                    .isInstanceOf(NothingHereException.class);
        }
        assertThat(at.rig().sent()).isZero();
    }

    /** An agency's other store answers with its own credential, and knows no such order. */
    @Test
    void findsNoOrderOfAnotherStore() {
        var other = at.rig().agency.store(at.rig().simulator.stores().getLast(), TestContext.QUIET);
        var ask = new Ask(
                other,
                at.rig().order.id(),
                UUID.randomUUID(),
                at.rig().basis(at.rig().agency.owner()));
        assertThatThrownBy(() -> call(
                        at.rig().agency.owner(),
                        () -> context.getBean(OrderActions.class).carryOut(ask, at.whole())))
                .isInstanceOfSatisfying(
                        OrderProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(Kind.NOT_FOUND));
        assertThatThrownBy(() -> call(
                        at.rig().agency.owner(),
                        () -> context.getBean(OrderActions.class)
                                .standing(at.rig().store, new OrderId("oRdAAAAAAAAAAAAAAAAAAA"))))
                .isInstanceOf(OrderProblem.class);
        assertThat(at.rig().sent()).isZero();
    }

    @Test
    void writesTheNoteNowhereInTheOpen() throws SQLException {
        at.rig().simulator.chaos().on("/returns").times(1).cutOff();
        var unknown = at.refund(at.part("1"));
        assertThat(new IntentTime(context).rows())
                .contains(unknown.id().toString())
                .doesNotContain("Quintessa");
        at.rig().pass(Duration.ofSeconds(61));
        assertThat(at.rig().now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(new IntentTime(context).rows()).doesNotContain("Quintessa");
        assertThat(at.whole().toString()).doesNotContain("Quintessa");
    }
}
