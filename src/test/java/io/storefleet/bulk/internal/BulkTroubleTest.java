package io.storefleet.bulk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkProblem.Kind;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.Intents;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.StopReason;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Many cancelled while nodes die, answers are lost and stores do not answer: nothing is sent twice. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkTroubleTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final BulkRig rig;
    private final Actor owner;

    BulkTroubleTest(ApplicationContext context) {
        this.rig = new BulkRig(context);
        this.owner = rig.agency.owner();
    }

    @AfterEach
    void calm() {
        rig.restore();
    }

    private BulkRunId prepared(List<RowId> rows) {
        return rig.prepare(owner, new Cancel(false), rows);
    }

    private void refuses(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        BulkProblem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void sendsNothingTwiceWhenANodeDiesBetweenSendingAndWritingDown() throws InterruptedException {
        var rows = rig.active(rig.store, 2);
        var run = prepared(rows);
        rig.start(run, 0);
        var hold = rig.simulator
                .chaos()
                .on("/subscriptions/" + rows.getFirst().id())
                .after(1)
                .times(1)
                .hold();
        var worker = rig.bean(JobWorker.class);
        var killed = Thread.ofVirtual().start(worker::runOnce);
        assertThat(hold.awaitCall(SOON)).isTrue();
        rig.declareDead();
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.CHECKING, 1L, BulkState.DONE, 1L));
        hold.release();
        killed.join();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 2L));
        assertThat(rows).allSatisfy(row -> assertThat(rig.sent(row)).isOne());
        assertThat(rig.view(run).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void takesUpARowWhoseNodeDiedBeforeAnythingLeft() throws InterruptedException {
        var row = rig.active(rig.store, 1).getFirst();
        var run = prepared(List.of(row));
        rig.start(run, 0);
        var hold =
                rig.simulator.chaos().on("/subscriptions/" + row.id()).times(1).hold();
        var worker = rig.bean(JobWorker.class);
        var killed = Thread.ofVirtual().start(worker::runOnce);
        assertThat(hold.awaitCall(SOON)).isTrue();
        rig.declareDead();
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L));
        hold.release();
        killed.join();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L));
        assertThat(rig.sent(row)).isOne();
    }

    @Test
    void checksWhatIsNotKnownAndSendsItNeverAgain() throws SQLException {
        var row = rig.active(rig.store, 1).getFirst();
        rig.simulator.chaos().on("/subscriptions/" + row.id()).after(1).times(1).cutOff();
        var run = prepared(List.of(row));
        rig.start(run, 0);
        rig.work();
        var checking = rig.rows(run).getFirst();
        assertThat(checking.state()).isEqualTo(BulkState.CHECKING);
        assertThat(rig.view(run).state()).isEqualTo(JobState.DONE);
        var intent = rig.as(() -> rig.bean(Intents.class)
                .find(Objects.requireNonNull(checking.intent()))
                .orElseThrow());
        assertThat(intent.state()).isEqualTo(IntentState.UNKNOWN);
        refuses(Kind.NOTHING, () -> rig.as(() -> rig.bulk().again(run)));
        rig.pass(Duration.ofSeconds(61), row);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L));
        assertThat(rig.sent(row)).isOne();
    }

    @Test
    void tellsWhatWasProvenNotToBeDoneAndDoesItInAnotherRun() throws SQLException {
        var row = rig.active(rig.store, 1).getFirst();
        rig.simulator.chaos().on("/subscriptions/" + row.id()).after(1).times(1).status(504);
        var run = prepared(List.of(row));
        rig.start(run, 0);
        rig.work();
        rig.pass(Duration.ofMinutes(31), row);
        assertThat(rig.rows(run).getFirst().reason()).isEqualTo("absent");
        var again = rig.as(() -> rig.bulk().again(run));
        assertThat(rig.sent(row)).isOne();
        rig.start(again, 0);
        rig.work();
        assertThat(rig.counts(again)).isEqualTo(Map.of(BulkState.DONE, 1L));
        assertThat(rig.sent(row)).isEqualTo(2);
    }

    @Test
    void pausesAndFailsNoRowWhenTheCredentialIsRefused() {
        var rows = rig.active(rig.store, 2);
        for (int before = 0; before < 2; before++) {
            var row = rows.get(before);
            rig.simulator
                    .chaos()
                    .on("/subscriptions/" + row.id())
                    .after(before)
                    .times(1)
                    .status(401);
        }
        var run = prepared(rows);
        rig.start(run, 0);
        for (int times = 0; times < 2; times++) {
            rig.work();
            assertThat(rig.view(run).state()).isEqualTo(JobState.PAUSED);
            assertThat(rig.view(run).parts().getFirst().job().reason())
                    .isEqualTo(StopReason.of(StopReason.CREDENTIAL_REFUSED));
            assertThat(rig.counts(run)).containsKey(BulkState.WAITING).doesNotContainKey(BulkState.REFUSED);
            assertThat(rig.as(() -> rig.bulk().resume(run))).isTrue();
        }
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 2L));
    }

    @Test
    void letsOneThatCannotBeReadHoldUpNoOther() {
        var rows = rig.active(rig.store, 2);
        rig.simulator.chaos().on("/subscriptions/" + rows.getFirst().id()).html(200);
        var run = prepared(rows);
        rig.start(run, 0);
        for (int rounds = 0; rounds < 10 && rig.view(run).state() != JobState.DONE; rounds++) {
            rig.work();
            rig.due();
        }
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L, BulkState.REFUSED, 1L));
        assertThat(rig.sent(rows.getFirst())).isZero();
    }
}
