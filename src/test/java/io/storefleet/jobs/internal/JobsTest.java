package io.storefleet.jobs.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A job's way from its start to one of its ends. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class JobsTest {

    private final JobsFixture fixture;
    private final TransactionTemplate transaction;

    @Autowired
    JobsTest(JobsFixture fixture, TransactionTemplate transaction) {
        this.fixture = fixture;
        this.transaction = transaction;
    }

    @BeforeEach
    void clean() {
        fixture.clean();
    }

    @Test
    void goesSliceBySliceFromTheStartToTheEnd() {
        var tenant = fixture.tenant();
        var starter = MemberId.next();
        var job = fixture.start(Actor.person(tenant, starter), null, 3);
        var actors = new ArrayList<Actor>();
        fixture.handler.script(job, run -> {
            actors.add(Tenancy.actor());
            return fixture.oneItem(run);
        });
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.WAITING);

        assertThat(fixture.worker.runOnce()).isTrue();
        assertThat(fixture.view(tenant, job))
                .returns(JobState.RUNNING, JobView::state)
                .returns(new Progress(3, 1, 0), JobView::progress)
                .returns(starter, JobView::startedBy);

        assertThat(fixture.workAll()).isEqualTo(2);
        var end = fixture.view(tenant, job);
        assertThat(end.state()).isEqualTo(JobState.DONE);
        assertThat(end.progress().share()).isEqualTo(1);
        assertThat(end.finished()).isAfterOrEqualTo(end.started());
        assertThat(fixture.handler.ended).containsExactly(end);
        assertThat(actors).hasSize(3).containsOnly(Actor.job(tenant, starter));
        assertThat(fixture.count("select count(*) from tenant.test_item where job_id = '" + job + "'"))
                .isEqualTo(3);
        assertThat(fixture.count("select count(*) from directory.wake_up where job_id = '" + job + "'"))
                .isZero();
    }

    @Test
    void startsNothingWhenTheCallersTransactionRollsBack() {
        var tenant = fixture.tenant();
        fixture.as(
                tenant,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return fixture.start(tenant, 1);
                }));
        assertThat(fixture.worker.runOnce()).isFalse();
        assertThat(fixture.<Integer>as(tenant, () -> fixture.jobs.recent(10).size()))
                .isZero();
    }

    @Test
    void cancelsBetweenSlicesAndKeepsWhatIsDone() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 3);
        fixture.handler.script(job, fixture::oneItem);
        fixture.worker.runOnce();
        assertThat(fixture.<Boolean>as(tenant, () -> fixture.jobs.cancel(job))).isTrue();
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.CANCELLING);
        fixture.workAll();
        assertThat(fixture.view(tenant, job))
                .returns(JobState.CANCELLED, JobView::state)
                .returns(new Progress(3, 1, 0), JobView::progress);
        assertThat(fixture.handler.ended).extracting(JobView::state).containsExactly(JobState.CANCELLED);
        assertThat(fixture.<Boolean>as(tenant, () -> fixture.jobs.cancel(job))).isFalse();
    }

    @Test
    void tellsTheSliceUnderWayToStopAndStillTakesItsResult() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 3);
        var asked = new ArrayList<Boolean>();
        fixture.handler.script(job, run -> {
            asked.add(run.stopRequested());
            fixture.jobs.cancel(job);
            run.heartbeat();
            asked.add(run.stopRequested());
            return fixture.oneItem(run);
        });
        fixture.workAll();
        assertThat(asked).containsExactly(false, true);
        assertThat(fixture.view(tenant, job))
                .returns(JobState.CANCELLED, JobView::state)
                .returns(new Progress(3, 1, 0), JobView::progress);
    }

    @Test
    void pausesARunningJobAndLetsItGoOn() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 2);
        fixture.handler.script(job, run -> {
            fixture.jobs.pause(job, StopReason.of(StopReason.BY_PERSON));
            return fixture.oneItem(run);
        });
        fixture.workAll();
        assertThat(fixture.view(tenant, job))
                .returns(JobState.PAUSED, JobView::state)
                .returns(StopReason.of(StopReason.BY_PERSON), JobView::reason)
                .returns(new Progress(2, 1, 0), JobView::progress);

        fixture.handler.script(job, fixture::oneItem);
        assertThat(fixture.workAll()).isZero();
        fixture.as(tenant, () -> fixture.jobs.resume(job));
        assertThat(fixture.workAll()).isEqualTo(1);
        assertThat(fixture.view(tenant, job))
                .returns(JobState.DONE, JobView::state)
                .returns(null, JobView::reason);
    }

    @Test
    void resumesOnlyTheStoresJobsThatWerePausedForTheReason() {
        var tenant = fixture.tenant();
        var actor = Actor.person(tenant, MemberId.next());
        var store = StoreId.next();
        var byPerson = fixture.start(actor, store, 1);
        var byCredential = fixture.start(actor, store, 1);
        var elsewhere = fixture.start(actor, StoreId.next(), 1);
        fixture.as(tenant, () -> fixture.jobs.pause(byPerson, StopReason.of(StopReason.BY_PERSON)));
        var changing = StopReason.of(StopReason.CREDENTIAL_CHANGING);
        assertThat(fixture.<Integer>as(tenant, () -> fixture.jobs.pauseAll(store, changing)))
                .isEqualTo(1);
        assertThat(fixture.view(tenant, elsewhere).state()).isEqualTo(JobState.WAITING);
        assertThat(fixture.<Integer>as(tenant, () -> fixture.jobs.resumeAll(store, changing.code())))
                .isEqualTo(1);
        assertThat(fixture.view(tenant, byCredential).state()).isEqualTo(JobState.WAITING);
        assertThat(fixture.view(tenant, byPerson).state()).isEqualTo(JobState.PAUSED);
        assertThat(fixture.<Integer>as(tenant, () -> fixture.jobs.cancelAll(store)))
                .isEqualTo(2);
        assertThat(fixture.view(tenant, byPerson).state()).isEqualTo(JobState.CANCELLING);
    }

    @Test
    void waitsAsLongAsTheHandlerAsks() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        fixture.handler.script(job, run -> SliceResult.later(Duration.ofHours(1), "throttled"));
        fixture.workAll();
        var view = fixture.view(tenant, job);
        assertThat(view).returns(JobState.WAITING, JobView::state).returns(StopReason.of("throttled"), JobView::reason);
        assertThat(view.nextRun()).isAfter(requireNonNull(view.started()).plus(Duration.ofMinutes(59)));
        fixture.handler.script(job, fixture::oneItem);
        fixture.due(job);
        fixture.workAll();
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void servesATenantWithOneJobBeforeTheTenthJobOfAnother() {
        var busy = fixture.tenant();
        for (int i = 0; i < 10; i++) {
            fixture.start(busy, 5);
        }
        var served = new ArrayList<TenantId>();
        var small = fixture.tenant();
        var job = fixture.start(small, 1);
        fixture.handler.script(job, run -> {
            served.add(small);
            return SliceResult.done();
        });
        fixture.worker.runOnce();
        fixture.worker.runOnce();
        assertThat(served).containsExactly(small);
    }

    @Test
    void showsATenantNothingOfAnother() {
        var tenant = fixture.tenant();
        JobId job = fixture.start(tenant, 1);
        var other = fixture.tenant();
        assertThat(fixture.<Boolean>as(other, () -> fixture.jobs.find(job).isPresent()))
                .isFalse();
        assertThat(fixture.<Integer>as(other, () -> fixture.jobs.recent(10).size()))
                .isZero();
        assertThat(fixture.<Boolean>as(other, () -> fixture.jobs.cancel(job))).isFalse();
        assertThat(fixture.<Boolean>as(other, () -> fixture.jobs.pause(job, StopReason.of("x"))))
                .isFalse();
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.WAITING);
    }

    @Test
    void keepsNothingButIdsAndTimesInTheDirectory() {
        assertThat(fixture.count("""
                        select count(*) from information_schema.columns
                        where table_schema = 'directory' and table_name in ('wake_up', 'job_turn', 'store_turn')
                          and data_type not in ('uuid', 'timestamp with time zone')""")).isZero();
        assertThat(
                        fixture.count(
                                "select count(*) from information_schema.columns where table_name in ('wake_up', 'job_turn', 'store_turn')"))
                .isEqualTo(10);
    }

    @Test
    void pagesThroughJobsNewestFirst() {
        var tenant = fixture.tenant();
        var first = fixture.start(tenant, 1);
        var second = fixture.start(tenant, 1);
        var third = fixture.start(tenant, 1);
        assertThat(fixture.as(tenant, () -> fixture.jobs.recent(2)))
                .extracting(JobView::id)
                .containsExactly(third, second);
        assertThat(fixture.as(tenant, () -> fixture.jobs.before(second, 2)))
                .extracting(JobView::id)
                .containsExactly(first);
    }
}
