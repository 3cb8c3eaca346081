package io.storefleet.orders.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.returns.Refund.FullRefund;
import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.fastspring.returns.RefundTerms;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.store.StoreClients;
import io.storefleet.testing.StorefleetTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What became of a refund is found out by reading, and no other is taken for it. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RefundProofTest {

    private final ApplicationContext context;
    private final RefundRig at;

    RefundProofTest(ApplicationContext context) {
        this.context = context;
        this.at = new RefundRig(context);
    }

    @AfterEach
    void calm() {
        at.rig().simulator.chaos().clear();
    }

    /** Another integration of the store gives money back as well. */
    private void elsewhere() {
        var refund =
                new FullRefund(at.rig().order.id(), RefundTerms.of(RefundReason.OTHER, RefundTerms.Notification.NONE));
        call(
                at.rig().agency.owner(),
                () -> context.getBean(StoreClients.class)
                        .client(at.rig().store)
                        .returns()
                        .create(List.of(refund)));
    }

    @Test
    void findsOutThatAnUnheardRefundWasMade() throws SQLException {
        at.rig().simulator.chaos().on("/returns").times(1).cutOff();
        var unknown = at.refund(at.part("2.5"));
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        assertThatThrownBy(() -> at.refund(at.part("2.5")))
                .isInstanceOfSatisfying(
                        IntentProblem.class,
                        problem -> assertThat(problem.since())
                                .isEqualTo(unknown.when().written()));
        at.rig().pass(Duration.ofSeconds(61));
        var found = at.rig().now(unknown);
        assertThat(found.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(found.told().result())
                .containsEntry(
                        "return", at.rig().live().returns().getFirst().id().value());
        assertThat(at.rig().sent()).isOne();
    }

    @Test
    void takesADayToProveThatNothingWasGivenBack() throws SQLException {
        at.rig().simulator.chaos().on("/returns").times(1).status(504);
        var unknown = at.refund(at.whole());
        at.rig().pass(Duration.ofMinutes(31));
        assertThat(at.rig().now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        at.rig().pass(Duration.ofHours(24));
        assertThat(at.rig().now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(at.rig().sent()).isOne();
        assertThat(at.refund(at.whole()).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void leavesSeveralNewReturnsToAPerson() throws SQLException {
        at.rig().simulator.chaos().on("/returns").times(1).cutOff();
        var unknown = at.refund(at.part("1"));
        elsewhere();
        at.rig().pass(Duration.ofMinutes(31));
        assertThat(at.rig().now(unknown).told().code()).isEqualTo("several-returns");
        at.rig().pass(Duration.ofHours(24));
        assertThat(at.rig().now(unknown).state()).isEqualTo(IntentState.UNDECIDED);
    }

    @Test
    void takesNoOtherRefundForItsOwn() throws SQLException {
        at.rig().simulator.chaos().on("/returns").times(1).status(504);
        var unknown = at.refund(at.part("1"));
        elsewhere();
        at.rig().pass(Duration.ofMinutes(31));
        assertThat(at.rig().now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(at.rig().now(unknown).told().code()).isEqualTo("other-return");
    }

    /** The store may show a version of the order from before our own last refund. */
    @Test
    void remembersItsOwnReturnsWhereTheStoreShowsAnOldVersion() {
        var old = at.rig().live().raw();
        var first = at.refund(at.part("1"));
        at.rig()
                .simulator
                .chaos()
                .on("/orders/" + at.rig().order.id().value())
                .times(1)
                .status(200, old);
        var second = at.refund(at.part("1"));
        assertThat(requireNonNull(second.told().before().get("returns")).split(" "))
                .containsOnlyOnce(requireNonNull(first.told().result().get("return")));
    }
}
