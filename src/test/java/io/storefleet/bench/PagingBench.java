package io.storefleet.bench;

import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A page of 50 orders at three depths of one store, by key, by OFFSET, and against reading one row by its key. */
final class PagingBench implements Benchmark {

    private static final int ROUNDS = 7;
    private static final int READS = 200;
    private static final int ROWS = 1_000_000;
    private static final double[] DEPTHS = {0.01, 0.5, 0.999};
    private static final String TENANT = "00000000-0000-0000-0000-000000000001";
    private static final String COLUMNS = "select id, changed_at, reference, total, currency, email";
    private static final String FROM =
            " from tenant.mirror_order where tenant_id = '%1$s' and store_id = '%1$s'".formatted(TENANT);
    private static final String LATEST = " order by changed_at desc, id desc limit 50";

    @Override
    public String name() {
        return "paging";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var context = new SpringApplicationBuilder(UnsealBench.Parts.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .initializers(new TestContext())
                .run("--spring.main.banner-mode=off", "--logging.level.root=warn")) {
            var database = context.getBean(TestDatabase.class);
            MirrorFill.orders(database, 1, ROWS);
            try (var connection = database.asApp()) {
                connection.setAutoCommit(false);
                bind(connection);
                measure(connection, report);
            }
        }
    }

    private static void bind(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + TENANT + "', true)");
        }
    }

    private static void measure(Connection connection, BenchReport report) throws SQLException {
        var flat = new double[ROUNDS];
        var offset = new double[ROUNDS];
        var byKey = new double[ROUNDS];
        try (var page = connection.prepareStatement(COLUMNS + FROM + " and (changed_at, id) < (?, ?)" + LATEST);
                var far = connection.prepareStatement(COLUMNS + FROM + LATEST + " offset ?");
                var row = connection.prepareStatement(COLUMNS + FROM + " and id = ?")) {
            for (int round = -1; round < ROUNDS; round++) {
                var depths =
                        Arrays.stream(DEPTHS).map(depth -> pages(page, depth)).toArray();
                long start = System.nanoTime();
                far.setInt(1, (int) (ROWS * DEPTHS[2]));
                expect(far, 50);
                double skipped = System.nanoTime() - start;
                double one = rows(row);
                if (round >= 0) {
                    flat[round] = Arrays.stream(depths).max().orElseThrow()
                            / Arrays.stream(depths).min().orElseThrow();
                    offset[round] = skipped / depths[2];
                    byKey[round] = depths[2] / one;
                    report.line(String.format(
                            Locale.ROOT,
                            "round %d: at 1 %% %.0f us, 50 %% %.0f us, 99.9 %% %.0f us; OFFSET %.0f us; one row %.0f us",
                            round + 1,
                            depths[0] / 1e3,
                            depths[1] / 1e3,
                            depths[2] / 1e3,
                            skipped / 1e3,
                            one / 1e3));
                }
            }
        }
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("flat", BenchReport.spread(flat));
        further.put("goal_flat", 1.5);
        further.put("by_key", BenchReport.spread(byKey));
        further.put("rows", ROWS);
        report.end(BenchReport.median(offset), 1_000, further);
    }

    /** Median nanoseconds of a page that begins about there. */
    private static double pages(PreparedStatement page, double depth) {
        var times = new double[READS];
        try {
            for (int i = 0; i < READS; i++) {
                int number = (int) (ROWS * (1 - depth)) + 60 + i;
                page.setObject(1, MirrorFill.changed(number));
                page.setString(2, MirrorFill.id(number));
                long start = System.nanoTime();
                expect(page, 50);
                times[i] = System.nanoTime() - start;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return BenchReport.median(times);
    }

    private static double rows(PreparedStatement row) throws SQLException {
        var times = new double[READS];
        for (int i = 0; i < READS; i++) {
            row.setString(1, MirrorFill.id(1 + (i * 4_999) % ROWS));
            long start = System.nanoTime();
            expect(row, 1);
            times[i] = System.nanoTime() - start;
        }
        return BenchReport.median(times);
    }

    private static void expect(PreparedStatement statement, int count) throws SQLException {
        int found = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found++;
            }
        }
        if (found != count) {
            throw new IllegalStateException("read " + found + " rows instead of " + count);
        }
    }
}
