package io.storefleet.bench;

import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * What the walls cost: the same reads over the mirror's orders, once as the application's role, bound to a tenant under
 * row-level security, once as the superuser without either. Search has a benchmark of its own.
 */
final class IsolationBench implements Benchmark {

    private static final int ROUNDS = 9;
    private static final int POINT_READS = 3_000;
    private static final int PAGES = 1_500;

    @Override
    public String name() {
        return "isolation";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var context = new SpringApplicationBuilder(UnsealBench.Parts.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .initializers(new TestContext())
                .run("--spring.main.banner-mode=off", "--logging.level.root=warn")) {
            var rows = IsolationRows.fill(context.getBean(TestDatabase.class));
            try (var bare = IsolationReads.withoutWalls(context.getBean(TestDatabase.class), rows)) {
                measure(IsolationReads.withWalls(context, rows), bare, report);
            }
        }
    }

    private static void measure(IsolationReads walled, IsolationReads bare, BenchReport report) {
        var point = new double[ROUNDS];
        var page = new double[ROUNDS];
        // One round to warm up, not counted.
        for (int round = -1; round < ROUNDS; round++) {
            var points = ratio(walled, bare, IsolationReads::point, POINT_READS);
            var pages = ratio(walled, bare, IsolationReads::page, PAGES);
            if (round >= 0) {
                point[round] = points;
                page[round] = pages;
                report.line(String.format(
                        Locale.ROOT, "round %d: point read x %.2f, page of 50 x %.2f", round + 1, points, pages));
            }
        }
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("point", BenchReport.spread(point));
        further.put("page", BenchReport.spread(page));
        further.put("goal_page", 1.1);
        further.put("rows", IsolationRows.TENANTS * IsolationRows.ROWS);
        report.end(BenchReport.median(point), 1.25, further);
    }

    /** Time with walls by time without, in short turns so that noise meets both. */
    private static double ratio(IsolationReads walled, IsolationReads bare, Consumer<IsolationReads> read, int times) {
        var turns = 10;
        var spent = new long[2];
        for (int turn = 0; turn < turns; turn++) {
            spent[0] += time(walled, read, times / turns);
            spent[1] += time(bare, read, times / turns);
        }
        return (double) spent[0] / spent[1];
    }

    private static long time(IsolationReads reads, Consumer<IsolationReads> read, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            read.accept(reads);
        }
        return System.nanoTime() - start;
    }
}
