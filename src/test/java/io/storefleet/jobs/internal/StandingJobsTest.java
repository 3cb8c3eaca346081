package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobScope;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** Upkeep of stores: jobs of the house that never end by themselves. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StandingJobsTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final JobsFixture fixture;

    @Autowired
    StandingJobsTest(JobsFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void clean() {
        fixture.clean();
    }

    private JobId ensure(TenantId tenant, StoreId store) {
        return fixture.as(tenant, () -> fixture.jobs.ensure(upkeep(store)));
    }

    private static NewJob upkeep(StoreId store) {
        return NewJob.standing(ScriptedHandler.KIND, "Keep the copy fresh", store, "0");
    }

    @Test
    void startsOneOfAKindForEachStore() {
        var tenant = fixture.tenant();
        var store = StoreId.next();
        var job = ensure(tenant, store);
        assertThat(ensure(tenant, store)).isEqualTo(job);
        assertThat(ensure(tenant, StoreId.next())).isNotEqualTo(job);
        assertThat(ensure(fixture.tenant(), store)).isNotEqualTo(job);
        assertThatIllegalStateException().isThrownBy(() -> fixture.as(tenant, () -> fixture.jobs.start(upkeep(store))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixture.as(
                        tenant, () -> fixture.jobs.ensure(new NewJob("scripted", "No upkeep", store, 0, "0"))));
    }

    @Test
    void givesWhoAsksAtTheSameTimeTheSameJob() throws InterruptedException {
        var tenant = fixture.tenant();
        var store = StoreId.next();
        Set<JobId> ids = ConcurrentHashMap.newKeySet();
        var together = new CyclicBarrier(6);
        var askers = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            askers.add(Thread.ofVirtual().start(() -> {
                try {
                    together.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                ids.add(ensure(tenant, store));
            }));
        }
        for (var asker : askers) {
            asker.join();
        }
        assertThat(ids).hasSize(1);
        assertThat(fixture.count("select count(*) from tenant.job where store_id = '" + store + "'"))
                .isEqualTo(1);
    }

    @Test
    void startsAnewWhenTheLastOneHasEnded() {
        var tenant = fixture.tenant();
        var store = StoreId.next();
        var job = ensure(tenant, store);
        fixture.as(tenant, () -> fixture.jobs.cancelAll(store));
        fixture.workAll();
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(ensure(tenant, store)).isNotEqualTo(job);
    }

    @Test
    void worksAsTheHouseSliceAfterSlice() {
        var tenant = fixture.tenant();
        var job = ensure(tenant, StoreId.next());
        var actors = new ArrayList<Actor>();
        fixture.handler.script(job, run -> {
            actors.add(Tenancy.actor());
            run.heartbeat();
            var next = Long.parseLong(run.checkpoint()) + 1;
            run.commit(Long.toString(next), new Progress(0, next, 0), () -> {});
            return SliceResult.later(LONG, "idle");
        });
        for (int i = 0; i < 3; i++) {
            assertThat(fixture.workAll()).isEqualTo(1);
            fixture.due(job);
        }
        assertThat(actors).hasSize(3).containsOnly(Actor.house(tenant));
        assertThat(fixture.view(tenant, job))
                .returns(JobState.WAITING, JobView::state)
                .returns(null, JobView::startedBy)
                .returns(true, JobView::standing)
                .returns(new Progress(0, 3, 0), JobView::progress);
    }

    @Test
    void isNotGivenUpAfterManyErrors() {
        var tenant = fixture.tenant();
        var job = ensure(tenant, StoreId.next());
        fixture.handler.script(job, run -> {
            throw new IllegalStateException("again");
        });
        for (int attempt = 0; attempt < 8; attempt++) {
            assertThat(fixture.workAll()).isEqualTo(1);
            fixture.due(job);
        }
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.WAITING);
    }

    @Test
    void standsInAListOfItsOwn() {
        var tenant = fixture.tenant();
        var store = StoreId.next();
        var upkeep = ensure(tenant, store);
        var other = fixture.start(Actor.house(tenant), store, 1);
        var elsewhere = ensure(tenant, StoreId.next());
        var everything = new JobScope(true, Set.of(), true, null);
        assertThat(fixture.as(tenant, () -> fixture.jobs.recent(10)))
                .extracting(JobView::id)
                .containsExactly(other);
        assertThat(list(tenant, JobFilter.of(JobFilter.Kind.OPEN), everything)).containsExactly(other);
        assertThat(list(tenant, JobFilter.of(JobFilter.Kind.STANDING), everything))
                .containsExactly(elsewhere, upkeep);
        assertThat(list(tenant, new JobFilter(JobFilter.Kind.STANDING, store), everything))
                .containsExactly(upkeep);
        assertThat(list(tenant, JobFilter.of(JobFilter.Kind.ENDED), everything)).isEmpty();
        assertThat(list(tenant, JobFilter.of(JobFilter.Kind.STANDING), new JobScope(true, Set.of(store), true, null)))
                .containsExactly(elsewhere);
        assertThat(list(tenant, JobFilter.of(JobFilter.Kind.STANDING), new JobScope(false, Set.of(store), true, null)))
                .containsExactly(upkeep);
    }

    private List<JobId> list(TenantId tenant, JobFilter filter, JobScope scope) {
        return fixture.as(tenant, () -> fixture.jobs.list(filter, scope, null, 10)).stream()
                .map(JobView::id)
                .toList();
    }

    @Test
    void isDueNowWhenNudged() {
        var tenant = fixture.tenant();
        var store = StoreId.next();
        var job = ensure(tenant, store);
        fixture.handler.script(job, run -> SliceResult.later(LONG, "idle"));
        fixture.workAll();
        assertThat(fixture.<Boolean>as(tenant, () -> fixture.jobs.nudge(job))).isTrue();
        assertThat(fixture.workAll()).isEqualTo(1);
        assertThat(fixture.<Integer>as(tenant, () -> fixture.jobs.nudge(store, ScriptedHandler.KIND)))
                .isEqualTo(1);
        assertThat(fixture.<Integer>as(tenant, () -> fixture.jobs.nudge(store, "another-kind")))
                .isZero();
        assertThat(fixture.<Integer>as(fixture.tenant(), () -> fixture.jobs.nudge(store, ScriptedHandler.KIND)))
                .isZero();
        assertThat(fixture.workAll()).isEqualTo(1);
    }

    @Test
    void isAskedOnceMoreWhenNewsComesDuringASlice() {
        var tenant = fixture.tenant();
        var job = ensure(tenant, StoreId.next());
        var slices = new int[1];
        fixture.handler.script(job, run -> {
            if (slices[0]++ == 0) {
                assertThat(fixture.jobs.nudge(job)).isTrue();
                assertThat(fixture.jobs.nudge(job)).isTrue();
            }
            return SliceResult.later(LONG, "idle");
        });
        assertThat(fixture.workAll()).isEqualTo(2);
        assertThat(slices[0]).isEqualTo(2);
    }

    @Test
    void staysPausedWhenNudged() {
        var tenant = fixture.tenant();
        var job = ensure(tenant, StoreId.next());
        fixture.as(tenant, () -> fixture.jobs.pause(job, StopReason.of(StopReason.BY_PERSON)));
        assertThat(fixture.<Boolean>as(tenant, () -> fixture.jobs.nudge(job))).isFalse();
        assertThat(fixture.workAll()).isZero();
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.PAUSED);
    }
}
