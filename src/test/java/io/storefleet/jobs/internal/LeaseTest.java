package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.LeaseLostException;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.StorefleetTest;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Workers that die, hang and come back late, and workers that want the same job. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LeaseTest {

    private static final int SLICE = 50;

    private final JobsFixture fixture;
    private final TransactionTemplate transaction;

    @Autowired
    LeaseTest(JobsFixture fixture, TransactionTemplate transaction) {
        this.fixture = fixture;
        this.transaction = transaction;
    }

    @BeforeEach
    void clean() {
        fixture.clean();
    }

    private Claim take() {
        return fixture.worker
                .takeWakeUp()
                .flatMap(fixture.worker::claim)
                .orElseThrow(() -> new AssertionError("no job could be taken"));
    }

    private JobRun hold(Claim claim) {
        return new LeasedRun(claim, fixture.tools, () -> false);
    }

    private long rows(JobId job) {
        return fixture.count("select count(*) from tenant.test_item where job_id = '" + job + "'");
    }

    @Test
    void givesAHeldJobToNobodyElse() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var claim = take();
        assertThat(fixture.worker.runOnce()).isFalse();
        fixture.due(job);
        assertThat(fixture.worker.takeWakeUp().flatMap(fixture.worker::claim)).isEmpty();
        assertThat(fixture.worker.runOnce())
                .as("looked at again before the lease ends")
                .isFalse();
        assertThat(claim.fence()).isEqualTo(1);
    }

    @Test
    void takesOverWhenTheLeaseHasEnded() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var dead = take();
        fixture.endLease(job);
        assertThat(take().fence()).isEqualTo(dead.fence() + 1);
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void letsALateWorkerWriteNothing() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 2);
        var late = take();
        fixture.endLease(job);
        var present = take();

        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> write(late, 1));
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> Tenancy.run(late.actor(), () -> hold(late).heartbeat()));
        assertThat(rows(job)).isZero();
        assertThat(fixture.view(tenant, job).progress()).isEqualTo(Progress.of(2));

        write(present, 1);
        assertThat(rows(job)).isEqualTo(1);
    }

    @Test
    void letsALateWorkerEndNothing() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 2);
        fixture.handler.script(job, run -> SliceResult.done());
        var late = take();
        fixture.endLease(job);
        var present = take();
        fixture.worker.work(late);
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.RUNNING);
        assertThat(fixture.handler.ended).isEmpty();
        write(present, 1);
        assertThat(rows(job)).isEqualTo(1);
    }

    @Test
    void letsAWorkerWriteNothingAfterItsLeaseEvenWhenNobodyTookOver() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var late = take();
        fixture.endLease(job);
        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> write(late, 1));
        assertThat(rows(job)).isZero();
    }

    @Test
    void writesAllOfACommitOrNothing() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 2);
        var claim = take();
        var run = hold(claim);
        assertThatIllegalStateException()
                .isThrownBy(() -> Tenancy.run(claim.actor(), () -> {
                    run.commit("2", new Progress(2, 2, 0), () -> {
                        fixture.write(job, 1, run.fence());
                        throw new IllegalStateException("killed in the middle");
                    });
                }));
        assertThat(rows(job)).isZero();
        assertThat(run.checkpoint()).isEqualTo("0");
        assertThat(fixture.view(tenant, job).progress()).isEqualTo(Progress.of(2));
    }

    @Test
    void refusesToCommitInsideATransactionOfTheHandler() {
        var tenant = fixture.tenant();
        fixture.start(tenant, 1);
        var claim = take();
        assertThatIllegalStateException()
                .isThrownBy(() -> Tenancy.run(
                        claim.actor(),
                        () -> transaction.executeWithoutResult(
                                status -> hold(claim).heartbeat())));
    }

    @Test
    void extendsTheLeaseWithEachHeartbeat() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var claim = take();
        var lease = "select extract(epoch from (lease_until - clock_timestamp()))::bigint from tenant.job where id = '";
        fixture.sql("update tenant.job set lease_until = clock_timestamp() + interval '2 s' where id = '" + job + "'");
        Tenancy.run(claim.actor(), () -> hold(claim).heartbeat());
        assertThat(fixture.count(lease + job + "'")).isBetween(5L, 15L);
        assertThat(fixture.worker.runOnce()).isFalse();
    }

    private void write(Claim claim, long item) {
        Tenancy.run(
                claim.actor(),
                () -> hold(claim)
                        .commit("1", new Progress(2, 1, 0), () -> fixture.write(claim.job(), item, claim.fence())));
    }

    @Test
    void neverRunsASliceTwiceWithTwoWorkersOnOneDatabase() throws InterruptedException {
        var tenants = new ArrayList<TenantId>();
        var jobs = new ArrayList<JobId>();
        var atWork = new ConcurrentHashMap<JobId, AtomicInteger>();
        var overlaps = new AtomicInteger();
        for (int i = 0; i < 4; i++) {
            var tenant = fixture.tenant();
            var job = fixture.start(tenant, 300);
            tenants.add(tenant);
            jobs.add(job);
            atWork.put(job, new AtomicInteger());
            fixture.handler.script(job, run -> {
                if (atWork.get(job).incrementAndGet() != 1) {
                    overlaps.incrementAndGet();
                }
                try {
                    return slice(run);
                } finally {
                    atWork.get(job).decrementAndGet();
                }
            });
        }
        var first = Thread.ofPlatform().start(fixture::workAll);
        var second = Thread.ofPlatform().start(fixture::workAll);
        first.join();
        second.join();
        assertThat(overlaps).hasValue(0);
        for (int i = 0; i < jobs.size(); i++) {
            assertThat(fixture.view(tenants.get(i), jobs.get(i)).state()).isEqualTo(JobState.DONE);
            assertEachItemOnce(jobs.get(i), 300);
        }
    }

    private SliceResult slice(JobRun run) {
        long from = Long.parseLong(run.checkpoint());
        long to = Math.min(from + SLICE, run.progress().total());
        run.commit(Long.toString(to), new Progress(run.progress().total(), to, 0), () -> {
            for (long item = from; item < to; item++) {
                fixture.write(run.job(), item, run.fence());
            }
        });
        return to == run.progress().total() ? SliceResult.done() : SliceResult.more();
    }

    private void assertEachItemOnce(JobId job, long total) {
        assertThat(rows(job)).isEqualTo(total);
        assertThat(fixture.count("select count(distinct item) from tenant.test_item where job_id = '" + job + "'"))
                .isEqualTo(total);
    }

    @Test
    void losesAndDoublesNothingWhenWorkersAreKilledAnywhere() {
        var random = new Random(20_261_122);
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 2_000);
        fixture.handler.script(job, this::slice);
        for (int kill = 0; kill < 5; kill++) {
            for (int slices = random.nextInt(7); slices > 0; slices--) {
                fixture.worker.runOnce();
            }
            killAt(KillPoint.values()[kill], job);
            fixture.endLease(job);
        }
        fixture.workAll();
        assertThat(fixture.view(tenant, job))
                .returns(JobState.DONE, JobView::state)
                .returns(new Progress(2_000, 2_000, 0), JobView::progress);
        assertEachItemOnce(job, 2_000);
    }

    /** Where in a slice the worker dies. */
    private enum KillPoint {
        BETWEEN_SLICES,
        AFTER_THE_WAKE_UP,
        AFTER_THE_CLAIM,
        IN_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    private void killAt(KillPoint point, JobId job) {
        switch (point) {
            case BETWEEN_SLICES -> {}
            case AFTER_THE_WAKE_UP -> assertThat(fixture.worker.takeWakeUp()).isPresent();
            case AFTER_THE_CLAIM -> take();
            case IN_THE_COMMIT -> {
                var claim = take();
                assertThatIllegalStateException()
                        .isThrownBy(() -> Tenancy.run(
                                claim.actor(),
                                () -> hold(claim).commit("1999", new Progress(2_000, 1_999, 0), () -> {
                                    fixture.write(job, 1_998, claim.fence());
                                    throw new IllegalStateException("killed");
                                })));
            }
            case AFTER_THE_COMMIT -> {
                var claim = take();
                Tenancy.run(claim.actor(), () -> slice(hold(claim)));
            }
        }
    }
}
