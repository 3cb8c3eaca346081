package io.storefleet.bench;

import io.storefleet.StorefleetApplication;
import io.storefleet.bench.SearchQueries.Asked;
import io.storefleet.search.Search;
import io.storefleet.search.SearchRequest;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The whole call of the search service, with rights, behind row-level security, over 2 million rows of 100 stores, against the
 * same words in one prepared statement without row-level security, and against the same without any index.
 */
final class SearchBench implements Benchmark {

    private static final int ROWS = Integer.getInteger("storefleet.bench.search.rows", 2_000_000);
    private static final int ROUNDS = Integer.getInteger("storefleet.bench.search.rounds", 60);
    private static final int WARM_UP = 10;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        // Counts when no other benchmark of this run has started the server.
        System.setProperty("storefleet.test.shared-buffers", "2GB");
        try (var context = new SpringApplicationBuilder(StorefleetApplication.class)
                .profiles("test")
                .initializers(new TestContext())
                .run("--spring.main.banner-mode=off", "--logging.level.root=warn", "--server.port=0")) {
            var database = context.getBean(TestDatabase.class);
            var rows = SearchRows.fill(context, ROWS);
            report.line(ROWS + " rows are in");
            var queries = new SearchQueries(SearchSamples.of(database));
            var search = new Side(context.getBean(Search.class), rows.support());
            try (var raw = RawSearch.indexed(database, rows.tenant());
                    var unindexed = RawSearch.unindexed(database, rows.tenant())) {
                measure(queries, search, raw, unindexed, report);
            }
        }
    }

    /** The service as one member uses it. */
    private record Side(Search search, Actor actor) {
        void ask(String text) throws Exception {
            Tenancy.call(actor, () -> search.search(new SearchRequest(text, Data.ALL, 20, false)));
        }
    }

    private static void measure(
            SearchQueries queries, Side search, RawSearch raw, RawSearch unindexed, BenchReport report)
            throws Exception {
        Map<String, List<Double>> ours = new TreeMap<>();
        Map<String, List<Double>> theirs = new TreeMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Asked asked : queries.round()) {
                var whole = millis(() -> search.ask(asked.text()));
                if (!asked.sort().equals("filters")) {
                    var bare = millis(() -> raw.find(asked.text()));
                    note(round, theirs, asked, bare);
                }
                note(round, ours, asked, whole);
            }
        }
        var scan = millis(() -> unindexed.find(queries.round().getFirst().text()));
        end(ours, theirs, scan, report);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void note(int round, Map<String, List<Double>> into, Asked asked, double millis) {
        if (round >= 0) {
            into.computeIfAbsent(asked.sort(), any -> new ArrayList<>()).add(millis);
        }
    }

    private static void end(
            Map<String, List<Double>> ours, Map<String, List<Double>> theirs, double scan, BenchReport report) {
        ours.forEach((sort, times) -> report.line(String.format(
                Locale.ROOT,
                "%-15s p50 %7.2f ms, p95 %7.2f ms; raw p50 %7.2f ms, p95 %8.2f ms",
                sort,
                at(times, 0.5),
                at(times, 0.95),
                at(of(theirs, sort), 0.5),
                at(of(theirs, sort), 0.95))));
        var ratios = theirs.keySet().stream()
                .mapToDouble(sort -> at(of(ours, sort), 0.5) / at(of(theirs, sort), 0.5))
                .toArray();
        var all = ours.values().stream().flatMap(List::stream).toList();
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("per_sort", BenchReport.spread(ratios));
        further.put("p50_ms", String.format(Locale.ROOT, "%.2f", at(all, 0.5)));
        further.put("p95_ms", String.format(Locale.ROOT, "%.2f", at(all, 0.95)));
        further.put("goal_p95_ms", 10);
        further.put("unindexed", String.format(Locale.ROOT, "%.0f", scan / at(of(ours, "rare"), 0.5)));
        further.put("goal_unindexed", 100);
        further.put("rows", ROWS);
        report.end(BenchReport.median(ratios), 1.5, further);
    }

    private static List<Double> of(Map<String, List<Double>> times, String sort) {
        return times.getOrDefault(sort, List.of(0.0));
    }

    private static double at(List<Double> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }
}
