package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.storefleet.jobs.Sweep;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** Sweeps, woken by db-scheduler on a clock that the test turns. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SweeperTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final DataSource database;
    private final List<Sweep> sweeps;
    private final AtomicInteger runs = new AtomicInteger();
    private final String name = "test-" + Ids.next();

    @Autowired
    SweeperTest(DataSource database, ObjectProvider<Sweep> sweeps) {
        this.database = database;
        this.sweeps = sweeps.stream().toList();
    }

    /** A sweep that counts its runs, each of which fails. */
    private Sweep counting() {
        return new Sweep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return Duration.ofMinutes(10);
            }

            @Override
            public void sweep() {
                assertThat(Tenancy.bound()).isEmpty();
                runs.incrementAndGet();
                throw new IllegalStateException("demo-canary");
            }
        };
    }

    private ManualScheduler node() {
        var clock = new SettableClock();
        clock.set(NOON);
        var node = TestHelper.createManualScheduler(database)
                .clock(clock)
                .tableName(Sweeper.TABLE)
                .startTasks(Sweeper.tasks(List.of(counting())))
                .start();
        return node;
    }

    @Test
    void runsEachSweepOnceAPeriodOverAllNodesAlsoAfterItFailed() {
        var first = node();
        var second = node();
        for (var at : List.of(Duration.ZERO, Duration.ofMinutes(9), Duration.ofMinutes(11), Duration.ofMinutes(22))) {
            first.setTime(NOON.plus(at));
            second.setTime(NOON.plus(at));
            first.runAnyDueExecutions();
            second.runAnyDueExecutions();
        }
        assertThat(runs).hasValue(3);
    }

    @Test
    void knowsEachSweepByANameOfItsOwn() {
        assertThat(sweeps)
                .extracting(Sweep::name)
                .contains("expired-links", "job-problems")
                .doesNotHaveDuplicates();
    }
}
