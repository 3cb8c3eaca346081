package io.storefleet.bench;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Cheap calls a second of a simulator with a million accounts and three million orders, and what it takes to hold them. */
final class SimulatorBench implements Benchmark {

    private static final int ACCOUNTS = 1_000_000;
    private static final int SAMPLE = 5_000;
    private static final int CONNECTIONS = 16;
    private static final int CALLS = 41;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 2_000_000_000L;
    private static final double GOAL = 5_000;

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        long before = heap();
        SimulatorSettings large = SimulatorSettings.defaults().withoutLimit().withAccounts(ACCOUNTS);
        try (Simulator simulator = Simulator.start(large)) {
            var store = simulator.store("aurora");
            Map<String, Object> further = new LinkedHashMap<>();
            lists(simulator, store, further);
            further.put("heap_mb", (heap() - before) >> 20);
            further.forEach((key, value) -> report.line(key + " " + value));
            var accounts = rates(report, simulator, store, accountPaths(store));
            var orders = rates(report, simulator, store, orderPaths(store));
            further.put("accounts", BenchReport.spread(accounts));
            further.put("orders", BenchReport.spread(orders));
            report.end(Math.min(BenchReport.median(accounts), BenchReport.median(orders)) / GOAL, 1, further);
        }
    }

    /** The first call of each kind builds its index; afterwards the median of some is what a client sees. */
    private static void lists(Simulator simulator, SimulatedStore store, Map<String, Object> further) throws Exception {
        try (var line = new BenchLine(simulator.endpoint(), store.user(), store.password())) {
            further.put("order_index_ms", once(line, "/orders?limit=1"));
            further.put("orders_total", store.sales().index().size());
            further.put("page_ms", millis(line, "/orders?limit=50&page=40000"));
            further.put("window_ms", millis(line, "/orders?limit=50&begin=2025-04-01&end=2025-05-01&page=3"));
            further.put("unbounded_filter_ms", millis(line, "/orders?limit=50&scope=test&page=3"));
            further.put("account_page_ms", millis(line, "/accounts?limit=50&page=15000"));
            String email = store.accounts().get(ACCOUNTS / 2).email().replace("@", "%40");
            further.put("mail_index_ms", once(line, "/accounts?email=" + email));
            further.put("mail_ms", millis(line, "/accounts?email=" + email));
        }
    }

    private static String millis(BenchLine line, String path) throws Exception {
        var times = new double[CALLS];
        for (int call = 0; call < CALLS; call++) {
            times[call] = once(line, path);
        }
        return BenchReport.spread(times);
    }

    private static double once(BenchLine line, String path) throws Exception {
        long start = System.nanoTime();
        line.get(path);
        return (System.nanoTime() - start) / 1_000 / 1e3;
    }

    private static List<String> accountPaths(SimulatedStore store) {
        var random = new SplittableRandom(7);
        List<String> paths = new ArrayList<>();
        for (int n = 0; n < SAMPLE; n++) {
            paths.add("/accounts/" + store.idAt(random.nextInt(ACCOUNTS)));
        }
        return paths;
    }

    private static List<String> orderPaths(SimulatedStore store) {
        var random = new SplittableRandom(8);
        var sales = store.sales();
        List<String> paths = new ArrayList<>();
        for (int n = 0; n < SAMPLE; n++) {
            paths.add("/orders/"
                    + sales.id(sales.index().at(random.nextInt(sales.index().size()))));
        }
        return paths;
    }

    private static double[] rates(BenchReport report, Simulator simulator, SimulatedStore store, List<String> paths)
            throws Exception {
        var load = new BenchLoad(simulator.endpoint(), store.user(), store.password(), paths);
        load.rate(CONNECTIONS, ROUND_NANOS);
        load.rate(CONNECTIONS, ROUND_NANOS);
        var rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rates[round] = load.rate(CONNECTIONS, ROUND_NANOS);
            String kind = paths.getFirst().substring(1, paths.getFirst().indexOf('/', 1));
            report.line(String.format(Locale.ROOT, "%s round %d: %.0f/s", kind, round + 1, rates[round]));
        }
        return rates;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
