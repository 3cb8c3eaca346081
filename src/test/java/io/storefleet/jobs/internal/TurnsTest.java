package io.storefleet.jobs.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.storefleet.jobs.JobSettings;
import io.storefleet.jobs.SliceResult;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** Whose work is done next, and how much of one store at a time. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TurnsTest {

    private static final int SLOTS = 32;

    private final JobsFixture fixture;
    private final NodeState node;
    private final DataSource database;
    private final TurnSweep sweep;
    private TenantId tenant;

    @Autowired
    TurnsTest(JobsFixture fixture, NodeState node, DataSource database, TurnSweep sweep) {
        this.sweep = sweep;
        this.fixture = fixture;
        this.node = node;
        this.database = database;
        this.tenant = fixture.tenant();
    }

    @BeforeEach
    void clean() {
        fixture.clean();
        tenant = fixture.tenant();
    }

    private List<JobId> start(StoreId store, int jobs) {
        var ids = new ArrayList<JobId>();
        for (int i = 0; i < jobs; i++) {
            ids.add(fixture.start(Actor.house(tenant), store, 1));
        }
        return ids;
    }

    @Test
    void servesAStoreWithOneJobBeforeTheSecondOfAStoreWithFifty() {
        start(StoreId.next(), 50);
        var small = start(StoreId.next(), 1).getFirst();
        var served = new AtomicInteger();
        fixture.handler.script(small, run -> {
            served.incrementAndGet();
            return SliceResult.done();
        });
        fixture.worker.runOnce();
        fixture.worker.runOnce();
        assertThat(served).hasValue(1);
    }

    @Test
    void servesAllStoresOnceBeforeAnyTwice() {
        var stores = new ArrayList<StoreId>();
        var served = new ArrayList<StoreId>();
        for (int i = 0; i < 10; i++) {
            var store = StoreId.next();
            stores.add(store);
            start(store, i + 1)
                    .forEach(job -> fixture.handler.script(job, run -> {
                        served.add(requireNonNull(run.store()));
                        return SliceResult.done();
                    }));
        }
        fixture.workAll();
        assertThat(served).hasSize(55);
        assertThat(served.subList(0, 10)).containsExactlyInAnyOrderElementsOf(stores);
        assertThat(served.subList(10, 19)).containsExactlyInAnyOrderElementsOf(stores.subList(1, 10));
    }

    @Test
    void letsNoMoreThanThreeSlicesOfAStoreBeginWhicheverNodeAsks() throws InterruptedException {
        start(StoreId.next(), 20);
        var taken = new AtomicInteger();
        var nodes = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            nodes.add(Thread.ofPlatform().start(() -> {
                while (fixture.worker.takeWakeUp().isPresent()) {
                    taken.incrementAndGet();
                }
            }));
        }
        for (var each : nodes) {
            each.join();
        }
        assertThat(taken).hasValue(3);
    }

    @Test
    void countsASliceNoLongerWhenItHasEndedOrItsLeaseHas() {
        var jobs = start(StoreId.next(), 5);
        var first = fixture.take();
        var second = fixture.take();
        fixture.take();
        assertThat(fixture.worker.takeWakeUp()).isEmpty();

        fixture.worker.work(first);
        assertThat(fixture.take().job()).isIn(jobs);
        assertThat(fixture.worker.takeWakeUp()).isEmpty();

        fixture.sql("update directory.wake_up set held_until = clock_timestamp() - interval '1 second' where job_id = '"
                + second.job() + "'");
        assertThat(fixture.take().job()).isIn(jobs);
    }

    @Test
    void leavesJobsWithoutAStoreUnlimited() {
        for (int i = 0; i < 5; i++) {
            fixture.start(Actor.house(tenant), null, 1);
            fixture.take();
        }
        assertThat(fixture.worker.takeWakeUp()).isEmpty();
    }

    @Test
    void leavesSlotsToOthersWhileAStoreDoesNotAnswer() throws InterruptedException {
        var answer = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var others = new CountDownLatch(60);
        start(StoreId.next(), 40)
                .forEach(job -> fixture.handler.script(job, run -> {
                    asked.incrementAndGet();
                    answer.await();
                    return SliceResult.done();
                }));
        for (int store = 0; store < 6; store++) {
            start(StoreId.next(), 10)
                    .forEach(job -> fixture.handler.script(job, run -> {
                        others.countDown();
                        return SliceResult.done();
                    }));
        }
        var dispatcher = dispatcher(8);
        try {
            assertThat(others.await(60, TimeUnit.SECONDS))
                    .as("all jobs of the other stores are done")
                    .isTrue();
            assertThat(asked).hasValue(3);
        } finally {
            answer.countDown();
            stop(dispatcher);
        }
    }

    @Test
    void holdsNoConnectionWhileAllSlotsWaitForAnswers() throws InterruptedException {
        var waiting = new CountDownLatch(SLOTS);
        var answer = new CountDownLatch(1);
        for (int store = 0; store < SLOTS; store++) {
            start(StoreId.next(), 1)
                    .forEach(job -> fixture.handler.script(job, run -> {
                        run.heartbeat();
                        waiting.countDown();
                        answer.await();
                        return SliceResult.done();
                    }));
        }
        var dispatcher = dispatcher(SLOTS);
        try {
            assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(idle()).as("the pool is free while all wait").isTrue();
        } finally {
            answer.countDown();
            stop(dispatcher);
        }
    }

    @Test
    void forgetsTheTurnsOfStoresThatHadNoneForAMonth() {
        var gone = StoreId.next();
        var quiet = StoreId.next();
        start(gone, 1);
        start(quiet, 1);
        fixture.workAll();
        var ago = "update directory.store_turn set served_at = served_at - interval '%d days' where store_id = '%s'";
        fixture.sql(ago.formatted(31, gone));
        fixture.sql(ago.formatted(29, quiet));
        sweep.sweep();
        var count = "select count(*) from directory.store_turn where store_id = '";
        assertThat(fixture.count(count + gone + "'")).isZero();
        assertThat(fixture.count(count + quiet + "'")).isEqualTo(1);
    }

    /** The dispatcher itself looks for work now and then, so a moment without any use must come. */
    private boolean idle() throws InterruptedException {
        var pool = requireNonNull(((HikariDataSource) database).getHikariPoolMXBean());
        var never = new CountDownLatch(1);
        for (int look = 0; look < 200; look++) {
            if (pool.getActiveConnections() == 0) {
                return true;
            }
            assertThat(never.await(10, TimeUnit.MILLISECONDS)).isFalse();
        }
        return false;
    }

    private Dispatcher dispatcher(int slots) {
        var second = Duration.ofSeconds(1);
        var lease = Duration.ofSeconds(15);
        var settings = new JobSettings(slots, 3, lease, second, 5, second, lease, second, second);
        var dispatcher = new Dispatcher(fixture.worker, node, settings);
        dispatcher.start();
        return dispatcher;
    }

    private void stop(Dispatcher dispatcher) {
        dispatcher.stop();
        node.stopping(false);
    }
}
