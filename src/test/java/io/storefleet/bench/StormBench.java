package io.storefleet.bench;

import io.storefleet.mirror.internal.sync.SyncFixture;
import io.storefleet.mirror.internal.sync.TimedCopy;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many times longer one store's first copy takes when three calls in ten fail; a copy that is not its store fails it. */
final class StormBench implements Benchmark {

    private static final int STORMS = 5;
    private static final double STORM_SHARE = 0.3;
    private static final double GOAL_TIMES = 2.5;
    private static final int ACCOUNTS = 500;

    @Override
    public String name() {
        return "faults-storm";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var rig = FaultsRig.start()) {
            storms(report, rig.fixture());
        }
    }

    private static void storms(BenchReport report, SyncFixture fixture) {
        var copies = new TimedCopy(fixture, ACCOUNTS);
        var times = new double[STORMS];
        var calls = new double[STORMS];
        for (int round = 0; round < STORMS; round++) {
            var calm = copies.storm(0, 100 + round);
            var storm = copies.storm(STORM_SHARE, 100 + round);
            times[round] = (double) storm.time().toMillis() / calm.time().toMillis();
            calls[round] = (double) storm.calls() / calm.calls();
            report.line("storm " + (round + 1) + ": the copy is its store; " + said(storm) + " against " + said(calm));
        }
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("times", BenchReport.spread(times));
        further.put("calls", BenchReport.spread(calls));
        report.end(BenchReport.median(times), GOAL_TIMES, further);
    }

    private static String said(TimedCopy.Taken taken) {
        return taken.calls() + " calls in " + taken.time().toSeconds() + " s " + taken.waits();
    }
}
