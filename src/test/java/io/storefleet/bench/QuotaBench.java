package io.storefleet.bench;

import io.storefleet.bench.QuotaService.Outcome;
import io.storefleet.fastspring.Environment;
import io.storefleet.fastspring.InMemoryQuota;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.ScaledTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How much of a limit is spent that moves 250 → 60 → 250 a minute while one request in ten fails for other reasons, against
 * a fixed delay and against exponential back-off. A minute lasts a second; nothing knows the limit.
 */
final class QuotaBench implements Benchmark {

    private static final int ROUNDS = 5;
    private static final int WINDOWS = 20;
    private static final double SCALE = 60;

    /** Far above the limit, so that it does not help. */
    private static final int CEILING = 600;

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        var share = new double[ROUNDS];
        var refused = new double[ROUNDS];
        var overBackOff = new double[ROUNDS];
        var overDelay = new double[ROUNDS];
        var backOffRefused = new double[ROUNDS];
        var failed = new double[ROUNDS];
        spend(report, "warm-up", environment -> new InMemoryQuota(environment, CEILING), 3);
        for (int round = 0; round < ROUNDS; round++) {
            var ours = spend(report, "quota", environment -> new InMemoryQuota(environment, CEILING), WINDOWS);
            var backOff = spend(report, "back-off", QuotaPeers.BackOff::new, WINDOWS);
            var delay = spend(report, "fixed delay", QuotaPeers.FixedDelay::new, WINDOWS);
            share[round] = ours.share();
            refused[round] = 100 * ours.refusedShare();
            overBackOff[round] = ours.share() / backOff.share();
            overDelay[round] = ours.share() / delay.share();
            backOffRefused[round] = 100 * backOff.refusedShare();
            failed[round] = 100.0 * ours.failed() / ours.spent();
        }
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("spent_percent", BenchReport.spread(percent(share)));
        further.put("refused_percent", BenchReport.spread(refused));
        further.put("goal_refused_percent", 2);
        further.put("over_backoff", BenchReport.spread(overBackOff));
        further.put("goal_over_backoff", 1.5);
        further.put("backoff_refused_percent", BenchReport.spread(backOffRefused));
        further.put("over_fixed_delay", BenchReport.spread(overDelay));
        further.put("failed_percent", BenchReport.spread(failed));
        further.put("windows", 3 * WINDOWS);
        further.put("window_seconds", 60 / SCALE);
        report.end(BenchReport.median(share), 0.95, further);
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(share -> 100 * share).toArray();
    }

    private static Outcome spend(BenchReport report, String who, Function<Environment, Quota> quota, int windows)
            throws InterruptedException {
        var time = ScaledTime.of(SCALE);
        try (var load = new QuotaLoad(time, quota.apply(time.environment()))) {
            var first = load.minutes(windows, 250);
            var second = load.minutes(windows, 60);
            var third = load.minutes(windows, 250);
            var all = first.plus(second).plus(third);
            report.line(String.format(
                    Locale.ROOT,
                    "%s: spent %.3f (%.3f, %.3f, %.3f), refused %.2f %%",
                    who,
                    all.share(),
                    first.share(),
                    second.share(),
                    third.share(),
                    100 * all.refusedShare()));
            return all;
        }
    }
}
