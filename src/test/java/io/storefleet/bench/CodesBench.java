package io.storefleet.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Work on the codes of one coupon with 100,000 and of one with 1,000 of them, by the real services over HTTP: reading is
 * to be flat, and a change is held against the calls alone that it cannot do without.
 */
final class CodesBench implements Benchmark {

    private static final int ROUNDS = 7;
    private static final int READS = 20;
    private static final int DELETED = 10;
    private static final double FLAT = 1.5;

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var rig = LinksRig.start(100, 60)) {
            var desk = new CodesDesk(rig);
            double made = seconds(() -> desk.make("big", 100_000));
            desk.make("small", 1_000);
            report.line(String.format(Locale.ROOT, "100,000 codes made up, written and copied in %.2f s", made));
            var rounds = new double[ROUNDS][];
            for (int round = -1; round < ROUNDS; round++) {
                double[] took = round(desk, round + 1);
                report.line(String.format(
                        Locale.ROOT,
                        "a page %.2f and %.2f ms, a search %.2f and %.2f ms, 10 deleted %.0f ms, put back %.0f ms, calls alone %.0f ms",
                        took[0] * 1e3 / READS,
                        took[1] * 1e3 / READS,
                        took[2] * 1e3 / READS,
                        took[3] * 1e3 / READS,
                        took[4] * 1e3,
                        took[5] * 1e3,
                        took[6] * 1e3));
                if (round >= 0) {
                    rounds[round] = took;
                }
            }
            Map<String, Object> further = new LinkedHashMap<>();
            further.put("search", BenchReport.spread(ratios(rounds, 2, 3)));
            further.put("delete_against_calls", BenchReport.spread(ratios(rounds, 4, 6)));
            further.put("restore_against_calls", BenchReport.spread(ratios(rounds, 5, 6)));
            report.end(BenchReport.median(ratios(rounds, 0, 1)), FLAT, further);
        }
    }

    /** Seconds: a page of the big and the small one, a search in both, deleting, putting back, the calls alone. */
    private static double[] round(CodesDesk desk, int number) throws Exception {
        return new double[] {
            seconds(() -> desk.read("big", "", READS)),
            seconds(() -> desk.read("small", "", READS)),
            seconds(() -> desk.read("big", "7", READS)),
            seconds(() -> desk.read("small", "7", READS)),
            seconds(() -> desk.delete("big", number * DELETED, DELETED)),
            seconds(() -> desk.restore("big")),
            seconds(() -> desk.bare("big"))
        };
    }

    private static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double[] ratios(double[][] rounds, int one, int other) {
        var ratios = new double[rounds.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = rounds[i][one] / rounds[i][other];
        }
        return ratios;
    }
}
