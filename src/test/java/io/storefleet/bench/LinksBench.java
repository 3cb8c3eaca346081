package io.storefleet.bench;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.jobs.internal.RunningNode;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkResults;
import io.storefleet.simulator.Call;
import io.storefleet.store.StoreClients;
import io.storefleet.testing.TestAgency;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * 50,000 links of one store to database and file under a limit of 250 calls a minute, against the loop that asks for one
 * after the other; and the memory a run of 100,000 takes. A lost or doubled row fails it.
 */
final class LinksBench implements Benchmark {

    private static final int ROWS = 50_000;
    private static final int LARGE = 100_000;
    private static final int LOOP = 500;
    private static final int WARM = 10;
    private static final int SCALE = 2;
    private static final int WORKERS = 8;
    private static final double GOAL = 0.85;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What the service takes in one call, which nobody tells us. */
    private static final List<Integer> CAPS = List.of(50, 100, 340);

    @Override
    public String name() {
        return "links";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        var share = new double[CAPS.size()];
        var ideal = new double[CAPS.size()];
        try (var rig = LinksRig.start(LARGE, SCALE);
                var node = RunningNode.start(rig.context(), WORKERS)) {
            loop(rig, WARM);
            rig.learnedMuch();
            double measured = loop(rig, LOOP) * ROWS / LOOP;
            // A loop that keeps up with the quota, even if this one did not.
            double loop = Math.min(measured, ROWS * 60.0 / LinksRig.CEILING / SCALE);
            report.line(String.format(
                    Locale.ROOT,
                    "one by one: %d ids asked, extrapolated to %.0f s for %d, reckoned as %.0f s",
                    LOOP,
                    measured,
                    ROWS,
                    loop));
            for (int at = 0; at < CAPS.size(); at++) {
                int cap = CAPS.get(at);
                double seconds = seconds(rig, cap, report);
                share[at] = loop / seconds / cap;
                ideal[at] = seconds / (Math.ceilDiv(ROWS, cap) * 60.0 / LinksRig.LIMIT / SCALE);
                report.line(String.format(
                        Locale.ROOT,
                        "%d ids a call: %.1f s, %.0f times as fast as the loop, %.2f times the ideal",
                        cap,
                        seconds,
                        loop / seconds,
                        ideal[at]));
            }
            Map<String, Object> further = new LinkedHashMap<>();
            further.put("times_ideal", BenchReport.spread(ideal));
            further.put("goal_times_ideal", 1.15);
            further.put("lost", 0);
            further.put("doubled", 0);
            further.put("memory_mb", memory(rig));
            further.put("goal_memory_mb", 64);
            further.put("minute_seconds", 60 / SCALE);
            further.put("one_by_one", "extrapolated_from_" + LOOP);
            report.end(BenchReport.median(share), GOAL, further);
        }
    }

    private static double loop(LinksRig rig, int ids) {
        long began = System.nanoTime();
        TestAgency.run(rig.agency().owner(), () -> {
            var accounts = rig.context()
                    .getBean(StoreClients.class)
                    .client(rig.store())
                    .with(CallOptions.job())
                    .accounts();
            for (int at = 0; at < ids; at++) {
                accounts.links(List.of(new AccountId(rig.simulated().idAt(at))));
            }
        });
        return (System.nanoTime() - began) / 1e9;
    }

    /** Nothing learned before; from the order to the last byte of the file. */
    private static double seconds(LinksRig rig, int cap, BenchReport report) throws Exception {
        rig.sql("delete from tenant.link_pace");
        rig.simulator().switches().maxBatch(cap);
        rig.simulator().forgetCalls();
        var cohort = rig.cohort(ROWS);
        long began = System.nanoTime();
        var run = rig.start(cohort);
        rig.await(run, LONGEST, ROWS);
        var made = (System.nanoTime() - began) / 1e9;
        download(rig, run);
        var seconds = (System.nanoTime() - began) / 1e9;
        long rows =
                rig.count("select count(distinct line) from tenant.link_item where state = 'LINK' and batch_id = '%s'"
                        .formatted(run));
        long asked = rig.simulator().calls().stream()
                .filter(call -> call.authenticates() && call.status() == 200)
                .mapToLong(call -> call.ids().size())
                .sum();
        if (rows != ROWS || asked != ROWS) {
            throw new IllegalStateException(rows + " rows have links, " + asked + " were asked for");
        }
        long calls =
                rig.simulator().calls().stream().filter(Call::authenticates).count();
        report.line(String.format(
                Locale.ROOT,
                "  %d calls, %.3f of the quota, %d refused, links made after %.1f s",
                calls,
                calls * 60.0 / LinksRig.LIMIT / SCALE / made,
                rig.simulator().calls().stream()
                        .filter(call -> call.status() != 200)
                        .count(),
                made));
        return seconds;
    }

    private static void download(LinksRig rig, LinkBatchId run) {
        TestAgency.call(rig.agency().owner(), () -> {
            rig.context().getBean(LinkResults.class).download(run).writeTo(OutputStream.nullOutputStream());
            return true;
        });
    }

    /** What lives in the heap while a run of 100,000 is under way, above what lived before; the simulator's part included. */
    private static long memory(LinksRig rig) throws Exception {
        rig.simulator().forgetCalls();
        rig.simulator().limit(0);
        var cohort = rig.cohort(LARGE);
        long before = live();
        var run = rig.start(cohort);
        long most = 0;
        while (rig.view(run).counts().waiting() > 0) {
            Thread.sleep(500);
            most = Math.max(most, live());
        }
        rig.await(run, LONGEST, LARGE);
        return Math.max(0, (most - before) / (1024 * 1024));
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
