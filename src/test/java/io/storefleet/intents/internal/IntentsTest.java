package io.storefleet.intents.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** A change is sent once, and what became of it is found out by reading. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IntentsTest {

    private static final SubscriptionChange CANCEL = new Cancel(false);

    private final IntentRig rig;

    IntentsTest(ApplicationContext context) {
        rig = new IntentRig(context);
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private IntentView cancel() {
        return rig.change(rig.agency.owner(), CANCEL);
    }

    /** The store does it, and nobody hears of it. */
    private IntentView cancelUnheard() {
        rig.simulator
                .chaos()
                .on("/subscriptions/" + rig.subscription)
                .after(1)
                .times(1)
                .cutOff();
        return cancel();
    }

    /** The store does nothing and says so in no words. */
    private IntentView cancelInVain() {
        rig.simulator
                .chaos()
                .on("/subscriptions/" + rig.subscription)
                .after(1)
                .times(1)
                .status(502);
        return cancel();
    }

    @Test
    void confirmsWhatTheServiceSaysIsDoneAndDestroysTheRequest() throws SQLException {
        var done = cancel();
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(done.told().facts()).containsEntry("when", "period-end");
        assertThat(done.told().before()).containsEntry("state", "active");
        assertThat(done.when().nextLook()).isNull();
        assertThat(rig.live().status().state()).isEqualTo(SubscriptionState.CANCELED);
        assertThat(rig.sent()).isOne();
        try (var connection = rig.bean(TestDatabase.class).asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select request is null from tenant.intent where id = '" + done.id() + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void tellsARefusalInTheServicesWordsAndLetsItBeTriedAgain() {
        rig.simulator
                .chaos()
                .on("/subscriptions/" + rig.subscription)
                .after(1)
                .times(1)
                .status(400, """
                {"subscriptions":[{"action":"subscription.cancel","subscription":"%s","result":"error",
                "error":{"subscription":"Subscription is not changeable"}}]}""".formatted(rig.subscription));
        var refused = cancel();
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("subscription");
        assertThat(refused.told().words()).isEqualTo("Subscription is not changeable");
        assertThat(cancel().state()).isEqualTo(IntentState.CONFIRMED);
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
        assertThat(cancel().state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void refusesTheSameWhileItsOutcomeIsUnknownAndSaysSinceWhen() {
        var unknown = cancelInVain();
        assertThatThrownBy(this::cancel).isInstanceOfSatisfying(IntentProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(IntentProblem.Kind.OPEN);
            assertThat(problem.since()).isEqualTo(unknown.when().written());
        });
        assertThat(rig.change(rig.agency.owner(), new Pause(1)).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void sendsOnceHoweverOftenOneDialogSubmits() throws Exception {
        var token = UUID.randomUUID();
        var basis = rig.basis(rig.agency.owner());
        var views = atOnce(8, () -> rig.change(rig.agency.owner(), CANCEL, token, basis));
        assertThat(views)
                .extracting(view -> view.get().id())
                .containsOnly(views.getFirst().get().id());
        assertThat(rig.sent()).isOne();
        var again = rig.change(rig.agency.owner(), CANCEL, token, basis);
        assertThat(again.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void letsOnlyOneOfManyTabsDoIt() throws Exception {
        var basis = rig.basis(rig.agency.owner());
        var results = atOnce(8, () -> rig.change(rig.agency.owner(), new Cancel(true), UUID.randomUUID(), basis));
        assertThat(results)
                .filteredOn(each -> each.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(results)
                .filteredOn(each -> each.state() == Future.State.FAILED)
                .allSatisfy(each -> assertThat(each.exceptionNow())
                        .isInstanceOfAny(IntentProblem.class, SubscriptionProblem.class));
        assertThat(rig.sent()).isOne();
    }

    /** All have ended when it answers. */
    private static <T> List<Future<T>> atOnce(int times, Callable<T> work) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(times, work));
        }
    }

    @Test
    void refusesWhatWasDecidedBeforeSomethingElseWasDone() {
        var stale = rig.basis(rig.agency.owner());
        rig.change(rig.agency.owner(), new Pause(1));
        assertThatThrownBy(() -> rig.change(rig.agency.owner(), CANCEL, UUID.randomUUID(), stale))
                .isInstanceOfSatisfying(
                        IntentProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(IntentProblem.Kind.CHANGED_MEANWHILE));
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
        var hold = rig.simulator
                .chaos()
                .on("/subscriptions/" + rig.subscription)
                .after(1)
                .times(1)
                .hold();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = threads.submit(this::cancel);
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
        var unknown = rig.change(rig.agency.owner(), CANCEL);
        rig.write("update tenant.intent set state = 'UNDECIDED', settled_at = null where id = '" + unknown.id() + "'");
        assertThatThrownBy(this::cancel).isInstanceOf(RuntimeException.class);
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
