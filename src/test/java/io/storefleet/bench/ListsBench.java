package io.storefleet.bench;

import io.storefleet.StorefleetApplication;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Lists;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The whole call for a page of 50 orders, with rights and row-level security, over 500 stores, at any depth, by many filters. */
final class ListsBench implements Benchmark {

    private static final int ROWS = Integer.getInteger("storefleet.bench.lists.rows", 2_000_000);
    private static final int ROUNDS = Integer.getInteger("storefleet.bench.lists.rounds", 60);
    private static final int WARM_UP = 15;
    private static final Instant BEGIN = Instant.parse("2022-01-01T00:00:00Z");

    private static final List<String> QUERIES = List.of(
            "",
            "scope:live",
            "scope:test",
            "status:failed",
            "status:open",
            "returns:yes",
            "product:product-13",
            "rebill:yes scope:live",
            "total:>800",
            "store:\"Store 1\"",
            "store:\"Store 77\"",
            "store:\"Store 499\"",
            "-store:\"Store 1\"",
            "changed:2023-05");

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        System.setProperty("storefleet.test.shared-buffers", "1GB");
        try (var context = new SpringApplicationBuilder(StorefleetApplication.class)
                .profiles("test")
                .initializers(new TestContext())
                .run("--spring.main.banner-mode=off", "--logging.level.root=warn", "--server.port=0")) {
            var agency = TestAgency.in(context);
            ListRows.fill(context.getBean(TestDatabase.class), agency, ROWS);
            report.line(ROWS + " rows are in");
            measure(context.getBean(Lists.class), agency.owner(), report);
        }
    }

    private static void measure(Lists lists, Actor actor, BenchReport report) throws Exception {
        var random = new Random(1);
        var all = new ArrayList<Double>();
        for (var query : QUERIES) {
            var times = new ArrayList<Double>();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                // Nobody gets to rows outside of the days that are asked for.
                var after = round % 4 == 0 || query.startsWith("changed:") ? null : anywhere(random);
                long start = System.nanoTime();
                var rows =
                        Tenancy.call(actor, () -> lists.page(ListRequest.of(lists.kind("orders"), query), after, 50));
                var millis = (System.nanoTime() - start) / 1e6;
                if (round >= 0) {
                    times.add(millis);
                }
                if (round == 0 && rows.isEmpty()) {
                    report.line("nothing fits " + query);
                }
            }
            report.line(String.format(
                    Locale.ROOT, "%-24s p50 %7.2f ms, p95 %7.2f ms", query, at(times, 0.5), at(times, 0.95)));
            all.addAll(times);
        }
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("p50_ms", String.format(Locale.ROOT, "%.2f", at(all, 0.5)));
        further.put("rows", ROWS);
        further.put("stores", ListRows.STORES);
        report.end(at(all, 0.95), 15, further);
    }

    /** A cursor at any depth. */
    private static ListRow anywhere(Random random) {
        var at = BEGIN.plus(random.nextInt(ROWS), ChronoUnit.MINUTES);
        return new ListRow(new RowId(new StoreId(ListRows.store(1)), "zzzz"), "", true, Map.of(), at);
    }

    private static double at(List<Double> times, double share) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted)
                .skip((long) Math.min(sorted.length - 1, share * sorted.length))
                .findFirst()
                .orElse(0);
    }
}
