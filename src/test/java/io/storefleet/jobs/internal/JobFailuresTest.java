package io.storefleet.jobs.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.jobs.JobSettings;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.testing.ScriptedRun;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.test.context.TestConstructor;

/** Slices, hooks and heartbeats that go wrong. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class JobFailuresTest {

    private final JobsFixture fixture;

    @Autowired
    JobFailuresTest(JobsFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void clean() {
        fixture.clean();
    }

    @Test
    void repeatsAFailingSliceAndGivesUpWithANumberInsteadOfAMessage() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        fixture.handler.script(job, run -> {
            throw new IllegalStateException("demo-canary");
        });
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThat(fixture.workAll()).isEqualTo(1);
            assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.WAITING);
            fixture.due(job);
        }
        fixture.workAll();
        var view = fixture.view(tenant, job);
        assertThat(view.state()).isEqualTo(JobState.FAILED);
        var reason = requireNonNull(view.reason());
        assertThat(reason.code()).isEqualTo(StopReason.ERROR);
        assertThat(reason.detail()).matches("[0-9A-Z]{1,8}");
        assertThat(fixture.handler.ended).containsExactly(view);
        assertThat(fixture.count(
                        "select count(*) from tenant.job j where id = '" + job + "' and j::text like '%canary%'"))
                .isZero();
    }

    @Test
    void forgetsFailedAttemptsAfterAGoodSlice() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 20);
        var calls = new int[1];
        fixture.handler.script(job, run -> {
            if (calls[0]++ % 2 == 0) {
                throw new IllegalStateException("every other slice fails");
            }
            return fixture.oneItem(run);
        });
        for (int i = 0; i < 40; i++) {
            fixture.due(job);
            fixture.workAll();
        }
        assertThat(fixture.view(tenant, job)).returns(JobState.DONE, JobView::state);
    }

    @Test
    void pausesWhenTheCredentialIsRefusedWithoutCountingAnAttempt() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        fixture.handler.script(job, run -> {
            throw new FastSpringException.CredentialsRefused(CallTrace.unsent());
        });
        fixture.workAll();
        assertThat(fixture.view(tenant, job))
                .returns(JobState.PAUSED, JobView::state)
                .returns(StopReason.of(StopReason.CREDENTIAL_REFUSED), JobView::reason);
    }

    @Test
    void waitsAsLongAsFastSpringAskedWhenItThrottles() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        fixture.handler.script(job, run -> {
            throw new FastSpringException.Throttled(CallTrace.unsent(), Duration.ofMinutes(10));
        });
        fixture.workAll();
        var view = fixture.view(tenant, job);
        assertThat(view).returns(JobState.WAITING, JobView::state).returns(StopReason.of("throttled"), JobView::reason);
        assertThat(requireNonNull(view.nextRun()))
                .isAfter(requireNonNull(view.started()).plus(Duration.ofMinutes(9)));
    }

    @Test
    void endsAJobAsFailedWhenItsHandlerCannotTakeTheEnd() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        fixture.handler.script(job, run -> SliceResult.done());
        fixture.handler.brokenHooks.add(job);
        for (int attempt = 1; attempt < 5; attempt++) {
            fixture.workAll();
            assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.WAITING);
            fixture.due(job);
        }
        fixture.workAll();
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void keepsBeatingAfterABeatThatFailed() throws InterruptedException {
        var beats = new CountDownLatch(3);
        var lease = Duration.ofMillis(30);
        var heartbeats = new Heartbeats(new JobSettings(1, 1, lease, lease, 1, lease, lease, lease, lease));
        try (var _ = heartbeats.keep(new Heart(beats), Actor.house(fixture.tenant()))) {
            assertThat(beats.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            heartbeats.stop();
        }
    }

    /** A hold that counts its heartbeats and fails in each. */
    private static final class Heart extends ScriptedRun {

        private final CountDownLatch beats;

        Heart(CountDownLatch beats) {
            super(new JobId(new UUID(0, 1)), null, "", Progress.of(0));
            this.beats = beats;
        }

        @Override
        public void heartbeat() {
            beats.countDown();
            throw new QueryTimeoutException("the database is slow");
        }

        @Override
        public void commit(String checkpoint, Progress progress, Runnable rows) {
            rows.run();
        }
    }
}
