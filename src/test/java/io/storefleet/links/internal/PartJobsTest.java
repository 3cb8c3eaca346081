package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.storefleet.links.internal.LinksFixture.Line;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** How the parts of a run meet in the database. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PartJobsTest {

    private static final long LONGEST = Duration.ofSeconds(20).toNanos();

    private final LinksFixture fixture;

    PartJobsTest(LinksFixture fixture) {
        this.fixture = fixture;
    }

    @Test
    void waitsForTheNextStoresJobBeforeItTakesThatStoresPart() throws Exception {
        var scene = fixture.scene();
        var second = fixture.another(scene, 1);
        var run = fixture.start(
                scene.owner(), List.of(scene.store(), second), 0, List.of(Line.unknown("nobody@example.org")));
        var next = fixture.as(scene.owner(), () -> fixture.bean(Parts.class).find(run, second))
                .orElseThrow();
        var part = " from tenant.link_part where batch_id = '%s' and store_id = '%s'".formatted(run, second);
        try (var commit = fixture.bean(TestDatabase.class).asSuperuser();
                var watch = fixture.bean(TestDatabase.class).asSuperuser()) {
            commit.setAutoCommit(false);
            // What that job's own commit does first.
            int mine = number(
                    commit, "select pg_backend_pid() from tenant.job where id = '%s' for update".formatted(next.job()));
            var handing = CompletableFuture.runAsync(() -> fixture.as(scene.owner(), () -> receive(next)));
            awaitBlocked(watch, mine);
            assertThatCode(() -> number(commit, "select 1" + part + " for update nowait"))
                    .as("what it does then")
                    .doesNotThrowAnyException();
            commit.rollback();
            handing.get(20, TimeUnit.SECONDS);
        }
    }

    private boolean receive(PartRow next) {
        fixture.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> fixture.bean(PartJobs.class).receive(next));
        return true;
    }

    private static void awaitBlocked(Connection watch, int by) throws SQLException {
        var end = System.nanoTime() + LONGEST;
        while (number(
                        watch,
                        "select count(*)::int from pg_stat_activity where %d = any (pg_blocking_pids(pid))"
                                .formatted(by))
                == 0) {
            assertThat(System.nanoTime()).as("somebody waits").isLessThan(end);
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
