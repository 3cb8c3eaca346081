package io.storefleet.orders.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.orders.OrderActions;
import io.storefleet.orders.OrderChange.Marking;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Tags of an order and attributes of its items. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MarkingTest {

    private static final String VALUE = "Quintessa-417";

    private final ApplicationContext context;
    private final OrderRig rig;

    MarkingTest(ApplicationContext context) {
        this.context = context;
        this.rig = new OrderRig(
                context, order -> ProductPath.isValid(order.items().getFirst().product()));
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private static Marking tag(String name, String value) {
        return new Marking(Map.of(name, value), Map.of());
    }

    private IntentView mark(Marking marking) {
        return rig.change(rig.agency.owner(), marking);
    }

    private String product() {
        return rig.order.items().getFirst().product();
    }

    @Test
    void setsTagsAndAttributesAndLeavesTheOthers() {
        mark(tag("crm", VALUE));
        var done = mark(new Marking(Map.of("region", "north"), Map.of(product(), Map.of("seat", "A"))));
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(done.told().facts()).containsEntry("tags", "region").containsEntry("attributes", "seat");
        assertThat(rig.live().marks().tags()).containsEntry("crm", VALUE).containsEntry("region", "north");
        assertThat(rig.live().items().getFirst().attributes()).containsEntry("seat", "A");
    }

    @Test
    void setsAnOldValueBack() {
        mark(tag("crm", "old"));
        mark(tag("crm", "new"));
        assertThat(mark(tag("crm", "old")).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.live().marks().tags()).containsEntry("crm", "old");
    }

    @Test
    void findsOutWhatAnUnheardCallHasSet() throws SQLException {
        rig.simulator.chaos().on("/orders").times(1).cutOff();
        var unknown = mark(tag("crm", VALUE));
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void provesThatNothingWasSet() throws SQLException {
        rig.simulator.chaos().on("/orders").times(1).status(502);
        var unknown = mark(tag("crm", VALUE));
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofMinutes(31));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void leavesHalfOfItToAPerson() throws SQLException {
        rig.simulator.chaos().on("/orders").times(1).status(502);
        var unknown = mark(new Marking(Map.of("crm", "one", "region", "north"), Map.of()));
        rig.simulator.chaos().clear();
        call(
                rig.agency.owner(),
                () -> context.getBean(io.storefleet.store.StoreClients.class)
                        .client(rig.store)
                        .orders()
                        .update(java.util.List.of(io.storefleet.fastspring.orders.OrderUpdate.tags(
                                rig.order.id(), Map.of("crm", "one")))));
        rig.pass(Duration.ofMinutes(31));
        assertThat(rig.now(unknown).told().code()).isEqualTo("changed-since");
    }

    @Test
    void tellsARefusal() {
        rig.simulator.chaos().on("/orders").times(1).status(400, """
                {"orders":[{"action":"order.update","order":"%s","result":"error","error":{"order":"Not found"}}]}""".formatted(rig.order.id()));
        var refused = mark(tag("crm", VALUE));
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().words()).isEqualTo("Not found");
    }

    @Test
    void catchesBeforeTheCallWhatCannotBeSet() {
        refuses(tag("crm", " "), Kind.MARK_BLANK);
        refuses(tag("", "x"), Kind.MARK_BLANK);
        refuses(tag("crm", "x".repeat(256)), Kind.MARK_TOO_LONG);
        refuses(new Marking(Map.of(), Map.of()), Kind.NOTHING_CHANGED);
        refuses(new Marking(Map.of(), Map.of("ghost", Map.of("a", "b"))), Kind.NO_SUCH_ITEM);
        refuses(new Marking(Map.of(), Map.of("no path", Map.of("a", "b"))), Kind.NO_SUCH_ITEM);
        mark(tag("crm", VALUE));
        refuses(tag("crm", VALUE), Kind.NOTHING_CHANGED);
        assertThat(rig.sent()).isOne();
    }

    private void refuses(Marking marking, Kind kind) {
        assertThatThrownBy(() -> mark(marking))
                .isInstanceOfSatisfying(
                        OrderProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "MARKETING", "FINANCE", "AUDITOR", "CLIENT"})
    void needsTheRight(Role role) {
        var member = rig.agency.member(role, rig.store);
        assertThatThrownBy(() -> rig.change(member, tag("crm", VALUE))).isInstanceOf(RightRefusedException.class);
        assertThat(call(member, () -> context.getBean(OrderActions.class).offered(rig.store, rig.order.id())))
                .isEmpty();
        assertThat(rig.sent()).isZero();
    }

    @Test
    void letsSupportDoIt() {
        var support = rig.agency.member(Role.SUPPORT, rig.store);
        assertThat(rig.change(support, tag("crm", VALUE)).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void hidesTheValuesFromWhoMaySeeNothingPersonal() {
        mark(tag("crm", VALUE));
        var viewer = rig.agency.member(Role.VIEWER, rig.store);
        assertThat(rig.standing(viewer).tags()).isEmpty();
        assertThat(rig.standing(viewer).items()).isEmpty();
    }

    @Test
    void writesTheValuesNowhereInTheOpen() throws SQLException {
        rig.simulator.chaos().on("/orders").times(1).cutOff();
        mark(tag("crm", VALUE));
        assertThat(new IntentTime(context).rows()).contains("crm").doesNotContain(VALUE);
    }
}
