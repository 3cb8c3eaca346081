package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobSettings;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The background work of a node, and the news it gives to pages. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DispatcherTest {

    /** Polls so rarely that only news can start a slice within the test. */
    private static final JobSettings SETTINGS = new JobSettings(
            2,
            3,
            Duration.ofSeconds(15),
            Duration.ofMinutes(10),
            5,
            Duration.ofSeconds(5),
            Duration.ofMillis(50),
            Duration.ofMillis(500),
            Duration.ofDays(90));

    private final JobsFixture fixture;
    private final NodeState node;
    private final PollingJobWatch watch;
    private final TransactionTemplate transaction;

    @Autowired
    DispatcherTest(JobsFixture fixture, NodeState node, PollingJobWatch watch, TransactionTemplate transaction) {
        this.fixture = fixture;
        this.node = node;
        this.watch = watch;
        this.transaction = transaction;
    }

    @BeforeEach
    void clean() {
        fixture.clean();
    }

    @Test
    void takesAJobUpAtOnceWhenItsStartHasCommitted() throws InterruptedException {
        var dispatcher = new Dispatcher(fixture.worker, node, SETTINGS);
        dispatcher.start();
        try {
            var tenant = fixture.tenant();
            var done = new CountDownLatch(2);
            fixture.as(
                    tenant,
                    () -> transaction.execute(status -> {
                        for (int i = 0; i < 2; i++) {
                            fixture.handler.script(fixture.start(tenant, 1), run -> {
                                done.countDown();
                                return SliceResult.done();
                            });
                        }
                        return status;
                    }));
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            dispatcher.stop();
            node.stopping(false);
        }
        assertThat(dispatcher.isRunning()).isFalse();
    }

    @Test
    void givesASliceBackWhenTheNodeStops() throws InterruptedException {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var begun = new CountDownLatch(1);
        fixture.handler.script(job, run -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return SliceResult.done();
        });
        var dispatcher = new Dispatcher(fixture.worker, node, SETTINGS);
        dispatcher.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        dispatcher.stop();
        node.stopping(false);
        assertThat(fixture.view(tenant, job)).returns(JobState.RUNNING, JobView::state);

        fixture.handler.script(job, run -> SliceResult.done());
        assertThat(fixture.worker.runOnce())
                .as("due at once, not when the lease ends")
                .isTrue();
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void tellsWatchersOfNewsBesideItsSlicesAlsoWhenItHasEndedAndWaitsForNobodyWhoHoldsIt() throws InterruptedException {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        fixture.handler.script(job, run -> SliceResult.done());
        fixture.workAll();
        var seen = new LinkedBlockingQueue<JobView>();
        var mine = fixture.as(tenant, () -> watch.subscribe(job, seen::add));
        try {
            assertThat(seen.poll(30, TimeUnit.SECONDS)).returns(JobState.DONE, JobView::state);
            fixture.as(tenant, () -> {
                fixture.jobs.tell(job);
                return true;
            });
            watch.poll();
            assertThat(seen.poll(30, TimeUnit.SECONDS)).returns(1L, JobView::news);
            fixture.as(
                    tenant,
                    () -> transaction.execute(status -> {
                        fixture.jobs.tell(job);
                        return another(tenant, job);
                    }));
            assertThat(fixture.view(tenant, job).news()).isEqualTo(2);
        } finally {
            mine.remove();
        }
    }

    /** Somebody else tells of the job while its row is held. */
    private boolean another(TenantId tenant, JobId job) {
        var telling = CompletableFuture.runAsync(() -> fixture.as(tenant, () -> {
            fixture.jobs.tell(job);
            return true;
        }));
        telling.orTimeout(30, TimeUnit.SECONDS).join();
        return true;
    }

    @Test
    void tellsWatchersWhatHasChangedAndNothingElse() throws InterruptedException {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 2);
        var stranger = fixture.tenant();
        var seen = new LinkedBlockingQueue<JobView>();
        var leaked = new LinkedBlockingQueue<JobView>();
        var mine = fixture.as(
                tenant,
                () -> watch.subscribe(job, view -> {
                    assertThat(Tenancy.bound()).isEmpty();
                    seen.add(view);
                }));
        var theirs = fixture.as(stranger, () -> watch.subscribe(job, leaked::add));
        try {
            assertThat(seen.poll(30, TimeUnit.SECONDS)).returns(JobState.WAITING, JobView::state);
            watch.poll();
            assertThat(seen).isEmpty();
            fixture.handler.script(job, run -> {
                run.commit("1", new Progress(2, 1, 0), () -> {});
                return SliceResult.done();
            });
            fixture.workAll();
            watch.poll();
            JobView last = null;
            while (last == null || last.state() != JobState.DONE) {
                last = seen.poll(30, TimeUnit.SECONDS);
            }
            assertThat(last.progress()).isEqualTo(new Progress(2, 1, 0));
            assertThat(leaked).isEmpty();
        } finally {
            mine.remove();
            theirs.remove();
        }
        fixture.sql("update tenant.job set title = 'Another title' where id = '" + job + "'");
        watch.poll();
        assertThat(seen).isEmpty();
    }
}
