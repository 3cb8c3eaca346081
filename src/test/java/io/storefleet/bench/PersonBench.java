package io.storefleet.bench;

import io.storefleet.fastspring.AccountId;
import io.storefleet.jobs.internal.RunningNode;
import io.storefleet.links.LinkTab;
import io.storefleet.links.SingleLinks;
import io.storefleet.simulator.Call;
import io.storefleet.testing.TestAgency;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long a person waits for a single link in the middle of a run of 100,000 links of the same store, and how much of the
 * quota all of it spends meanwhile. The clock of the quota is not scaled.
 */
final class PersonBench implements Benchmark {

    private static final int ROWS = 100_000;
    private static final int CAP = 50;
    private static final int WORKERS = 8;
    private static final int LINKS = 60;
    private static final Duration SETTLED = Duration.ofSeconds(65);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final double GOAL = 2;

    @Override
    public String name() {
        return "person";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var rig = LinksRig.start(ROWS, 1);
                var node = RunningNode.start(rig.context(), WORKERS)) {
            rig.simulator().switches().maxBatch(CAP);
            link(rig, 0);
            rig.learnedMuch();
            rig.start(rig.cohort(ROWS));
            Thread.sleep(SETTLED);
            rig.simulator().forgetCalls();
            var waited = new double[LINKS];
            long began = System.nanoTime();
            for (int at = 0; at < LINKS; at++) {
                waited[at] = link(rig, at);
                long next = began + EVERY.toNanos() * (at + 1);
                Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            long calls =
                    rig.simulator().calls().stream().filter(Call::authenticates).count();
            double share = calls * 60 / LinksRig.LIMIT / seconds;
            report.line(String.format(
                    Locale.ROOT, "%d calls in %.0f s, %.3f of the quota in force", calls, seconds, share));
            Arrays.sort(waited);
            Map<String, Object> further = new LinkedHashMap<>();
            further.put("median_seconds", String.format(Locale.ROOT, "%.2f", waited[LINKS / 2]));
            further.put("p95_seconds", String.format(Locale.ROOT, "%.2f", waited[LINKS * 95 / 100]));
            further.put("links", LINKS);
            further.put("quota_spent", String.format(Locale.ROOT, "%.3f", share));
            further.put(
                    "refused",
                    rig.simulator().calls().stream()
                            .filter(call -> call.status() == 429 || call.status() == 404)
                            .count());
            report.end(waited[LINKS - 1], GOAL, further);
        }
    }

    /** Seconds from the click to the link. */
    private static double link(LinksRig rig, int at) {
        long began = System.nanoTime();
        TestAgency.call(
                rig.agency().owner(),
                () -> rig.context()
                        .getBean(SingleLinks.class)
                        .one(rig.store(), new AccountId(rig.simulated().idAt(at)), LinkTab.ORDERS));
        return (System.nanoTime() - began) / 1e9;
    }
}
