package io.storefleet.intents.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.testing.StorefleetTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What became of a change is found out by reading, and never by sending it again. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IntentProofTest {

    private static final SubscriptionChange CANCEL = new Cancel(false);

    private final IntentRig rig;

    IntentProofTest(ApplicationContext context) {
        this.rig = new IntentRig(context);
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    /** The store does it, and nobody hears of it. */
    private IntentView cancelUnheard() {
        rig.nextChange().cutOff();
        return rig.change(CANCEL);
    }

    /** The store does nothing and says so in no words. */
    private IntentView cancelInVain() {
        rig.nextChange().status(502);
        return rig.change(CANCEL);
    }

    @Test
    void findsOutByReadingThatAnUnheardChangeWasDone() throws SQLException {
        var unknown = cancelUnheard();
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(unknown.when().nextLook()).isEqualTo(unknown.when().written().plus(Duration.ofMinutes(1)));
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void provesOnlyAfterHalfAnHourThatNothingWasDone() throws SQLException {
        var unknown = cancelInVain();
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofSeconds(61));
        rig.pass(Duration.ofMinutes(5));
        var still = rig.now(unknown);
        assertThat(still.state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(still.when().nextLook()).isEqualTo(still.when().written().plus(Duration.ofMinutes(30)));
        rig.pass(Duration.ofMinutes(30));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(rig.sent()).as("nothing is ever sent again by itself").isOne();
        rig.simulator.chaos().clear();
        assertThat(rig.change(CANCEL).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void refusesTheSameWhileItsOutcomeIsUnknownAndSaysSinceWhen() {
        var unknown = cancelInVain();
        assertThatThrownBy(() -> rig.change(CANCEL)).isInstanceOfSatisfying(IntentProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(IntentProblem.Kind.OPEN);
            assertThat(problem.since()).isEqualTo(unknown.when().written());
        });
        assertThat(rig.change(new Pause(1)).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void readsBackWhatADeadNodeMayHaveSent() throws SQLException {
        var intent = writtenAndLeft();
        rig.pass(Duration.ofMinutes(2));
        assertThat(rig.now(intent).state()).as("its lease lasts").isEqualTo(IntentState.SENDING);
        rig.pass(Duration.ofMinutes(2));
        var lost = rig.now(intent);
        assertThat(lost.state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofMinutes(30));
        assertThat(rig.now(intent).state()).isEqualTo(IntentState.ABSENT);
        assertThat(rig.sent()).isZero();
    }

    /** The node dies between the commit and the first byte. */
    private IntentView writtenAndLeft() {
        var owner = rig.agency.owner();
        var wanted = new NewIntent(
                CANCEL.kind(),
                rig.target(),
                UUID.randomUUID(),
                "{\"atOnce\":false}",
                Map.of(),
                Map.of(),
                rig.basis(owner));
        return call(
                owner,
                () -> rig.bean(IntentWriting.class).write(wanted, null).row().view());
    }

    @Test
    void believesASenderThatWasTakenForDead() throws Exception {
        var hold = rig.nextChange().hold();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = threads.submit(() -> rig.change(CANCEL));
            assertThat(hold.awaitCall(Duration.ofSeconds(10))).isTrue();
            rig.pass(Duration.ofMinutes(31));
            var intent = call(rig.agency.owner(), () -> rig.bean(Intents.class).about(rig.target(), 1))
                    .getFirst();
            assertThat(intent.state()).isEqualTo(IntentState.ABSENT);
            hold.release();
            assertThat(sending.get().state()).isEqualTo(IntentState.CONFIRMED);
        }
        assertThat(rig.sent()).isOne();
    }

    @Test
    void asksAPersonWhereNothingTells() throws SQLException {
        var unknown = rig.change(CANCEL);
        rig.write("update tenant.intent set state = 'UNDECIDED', settled_at = null where id = '" + unknown.id() + "'");
        assertThatThrownBy(() -> rig.change(CANCEL)).isInstanceOf(RuntimeException.class);
        var decided = call(rig.agency.owner(), () -> rig.bean(Intents.class).decide(unknown.id(), false));
        assertThat(decided.state()).isEqualTo(IntentState.ABSENT);
        assertThat(decided.by().decided()).isEqualTo(rig.agency.owner().member());
        assertThatThrownBy(() ->
                        call(rig.agency.owner(), () -> rig.bean(Intents.class).decide(unknown.id(), true)))
                .isInstanceOfSatisfying(
                        IntentProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(IntentProblem.Kind.SETTLED));
    }
}
