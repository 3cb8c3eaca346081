package io.storefleet.mirror.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.storefleet.mirror.internal.sync.SyncFixture.Scene;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.TestConstructor;

/** A copy outlives its database's connections, wherever they are cut. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DatabaseAwayTest {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayTest.class);
    private static final int CUTS = 7;
    private static final String OURS =
            " from pg_stat_activity where datname = current_database() and usename = '" + TestDatabase.APP + "'";

    private final SyncFixture fixture;

    DatabaseAwayTest(SyncFixture fixture) {
        this.fixture = fixture;
    }

    @Test
    void goesOnAndIsWholeWhenConnectionsAreCutInTheMiddleOfWriting() throws Exception {
        var scene = fixture.scene();
        for (int cut = 0; cut < CUTS; cut++) {
            assertThat(cutWhileWriting(scene)).as("cut " + cut).isPositive();
        }
        fixture.leasesEnd(scene);
        fixture.copy(scene);
        new Truth(fixture.simulator(), scene.simulated()).equalsTheCopy(fixture, scene.store());
    }

    /** Lets a transaction wait in the middle of writing a page, and ends all connections of the application. */
    private long cutWhileWriting(Scene scene) throws Exception {
        fixture.leasesEnd(scene);
        var away = new AtomicBoolean();
        try (var lock = locked();
                var watch = fixture.bean(TestDatabase.class).asSuperuser()) {
            var copying = Thread.ofVirtual().start(() -> slices(scene, away));
            while (copying.isAlive() && waiting(watch) == 0) {
                Thread.onSpinWait();
            }
            away.set(true);
            var cut = ask(watch, "select count(pg_terminate_backend(pid))" + OURS);
            lock.rollback();
            copying.join();
            return cut;
        }
    }

    private static long waiting(Connection watch) throws SQLException {
        return ask(watch, "select count(*)" + OURS + " and wait_event_type = 'Lock'");
    }

    private static long ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** Every page moves its stream on in the transaction that writes it. */
    private Connection locked() throws SQLException {
        var connection = fixture.bean(TestDatabase.class).asSuperuser();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table tenant.mirror_stream in exclusive mode");
        }
        return connection;
    }

    /** Slice after slice until the database is away. */
    private void slices(Scene scene, AtomicBoolean away) {
        try {
            while (!away.get() && !fixture.whole(scene)) {
                fixture.slice();
            }
        } catch (RuntimeException cut) {
            LOG.debug("cut off: {}", cut.getClass().getSimpleName());
        } finally {
            ((HikariDataSource) fixture.bean(DataSource.class))
                    .getHikariPoolMXBean()
                    .softEvictConnections();
        }
    }
}
