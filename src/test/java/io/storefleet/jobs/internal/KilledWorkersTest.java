package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.storefleet.jobs.JobProblem;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** Many items, several workers, and workers that are killed: each item is done once. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class KilledWorkersTest {

    private static final int SLICE = 50;

    private final JobsFixture fixture;

    @Autowired
    KilledWorkersTest(JobsFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void clean() {
        fixture.clean();
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
        assertThat(fixture.written(job)).isEqualTo(total);
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

    @Test
    void asksAtMostOneSliceOfUpkeepAgainForEachKillAndDoublesNoProblem() {
        var random = new Random(20_261_123);
        var tenant = fixture.tenant();
        var upkeep = NewJob.standing(ScriptedHandler.KIND, "Keep the copy fresh", StoreId.next(), "0");
        var job = fixture.as(tenant, () -> fixture.jobs.ensure(upkeep));
        var asked = new AtomicInteger();
        fixture.handler.script(job, run -> {
            asked.incrementAndGet();
            return upkeepSlice(run);
        });
        int kills = 0;
        for (int round = 0; round < 3; round++) {
            for (var point : KillPoint.values()) {
                for (int slices = random.nextInt(4); slices > 0; slices--) {
                    fixture.worker.runOnce();
                    fixture.due(job);
                }
                killUpkeepAt(point, job);
                kills++;
                fixture.endLease(job);
            }
        }
        for (int slices = 0; slices < 45; slices++) {
            fixture.due(job);
            fixture.worker.runOnce();
        }
        assertThat(fixture.view(tenant, job))
                .returns(JobState.WAITING, JobView::state)
                .returns(20L, JobView::problems)
                .returns(new Progress(0, 2_000, 20), JobView::progress);
        assertEachItemOnce(job, 2_000);
        assertThat(fixture.as(tenant, () -> fixture.jobs.problems(job, 0, 100)))
                .extracting(JobProblem::subject)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "item " + i * 100).toList());
        assertThat(fixture.handler.ended).isEmpty();
        assertThat(asked.get() - idle).isLessThanOrEqualTo(40 + kills);
    }

    private int idle;

    /** As a slice, with a problem for each hundredth item; has nothing to do when all items are there. */
    private SliceResult upkeepSlice(JobRun run) {
        long from = Long.parseLong(run.checkpoint());
        long to = Math.min(from + SLICE, 2_000);
        if (from == to) {
            idle++;
            return SliceResult.later(Duration.ofMinutes(5), "idle");
        }
        long failed = run.progress().failed();
        for (long item = from; item < to; item++) {
            if (item % 100 == 0) {
                run.problem("item " + item, "unfit", "");
                failed++;
            }
        }
        run.commit(Long.toString(to), new Progress(0, to, failed), () -> {
            for (long item = from; item < to; item++) {
                fixture.write(run.job(), item, run.fence());
            }
        });
        return SliceResult.later(Duration.ofMinutes(5), "idle");
    }

    private void killUpkeepAt(KillPoint point, JobId job) {
        fixture.due(job);
        if (point == KillPoint.AFTER_THE_COMMIT) {
            var claim = fixture.take();
            Tenancy.run(claim.actor(), () -> upkeepSlice(fixture.hold(claim)));
        } else if (point == KillPoint.IN_THE_COMMIT) {
            var claim = fixture.take();
            Tenancy.run(claim.actor(), () -> {
                var run = fixture.hold(claim);
                run.problem("item -1", "unfit", "");
                assertThatIllegalStateException()
                        .isThrownBy(() -> run.commit("1999", new Progress(0, 1_999, 1), () -> {
                            throw new IllegalStateException("killed");
                        }));
            });
        } else {
            killAt(point, job);
        }
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
            case AFTER_THE_CLAIM -> fixture.take();
            case IN_THE_COMMIT -> {
                var claim = fixture.take();
                assertThatIllegalStateException()
                        .isThrownBy(() -> Tenancy.run(
                                claim.actor(),
                                () -> fixture.hold(claim).commit("1999", new Progress(2_000, 1_999, 0), () -> {
                                    fixture.write(job, 1_998, claim.fence());
                                    throw new IllegalStateException("killed");
                                })));
            }
            case AFTER_THE_COMMIT -> {
                var claim = fixture.take();
                Tenancy.run(claim.actor(), () -> slice(fixture.hold(claim)));
            }
        }
    }
}
