package io.storefleet.bench;

import io.storefleet.links.LinkBatchId;
import io.storefleet.simulator.Call;
import io.storefleet.testing.RunningJar;
import java.io.File;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 50,000 links by two processes behind HAProxy, of which the one that works is killed in the middle: how long until the
 * other goes on, how much of the quota was spent, and that nothing is lost. Without HAProxy on the path the nodes are
 * asked directly, and the line says so.
 */
final class NodesBench implements Benchmark {

    private static final int ROWS = 50_000;
    private static final int WARM = 500;
    private static final int SCALE = 6;
    private static final int CAP = 50;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var rig = LinksRig.start(ROWS, SCALE);
                var one = NodeProcess.start(rig, RunningJar.freePort(), SCALE);
                var two = NodeProcess.start(rig, RunningJar.freePort(), SCALE)) {
            one.await();
            two.await();
            var port = RunningJar.freePort();
            var proxy = proxied() ? NodeProcess.proxy(port, List.of(one, two)) : null;
            try {
                measure(report, rig, List.of(one, two), proxy == null ? two.port() : port, proxy != null);
            } finally {
                if (proxy != null) {
                    proxy.destroyForcibly();
                }
            }
        }
    }

    private static boolean proxied() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, "haproxy").canExecute());
    }

    private static void measure(BenchReport report, LinksRig rig, List<NodeProcess> nodes, int port, boolean proxied)
            throws Exception {
        rig.simulator().switches().maxBatch(CAP);
        rig.await(rig.start(rig.cohort(WARM)), LONGEST, WARM);
        rig.learnedMuch();
        var cohort = rig.cohort(ROWS);
        rig.simulator().forgetCalls();
        long began = System.nanoTime();
        var run = rig.start(cohort);
        reach(rig, run, ROWS / 2);
        int before = rig.view(run).counts().links();
        double untilHalf = (System.nanoTime() - began) / 1e9;
        worker(rig, nodes).close();
        long died = System.nanoTime();
        reach(rig, run, before + 2 * CAP);
        double resumed = (System.nanoTime() - died) / 1e9;
        while (!NodeProcess.healthy(port)) {
            Thread.sleep(100);
        }
        double reachable = (System.nanoTime() - died) / 1e9;
        rig.await(run, LONGEST, ROWS);
        double seconds = (System.nanoTime() - began) / 1e9;
        var asked = rig.simulator().calls().stream()
                .filter(call -> call.authenticates() && call.status() == 200)
                .flatMap(call -> call.ids().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long twice = asked.values().stream().filter(times -> times > 1).count();
        if (asked.size() != ROWS || twice > CAP) {
            throw new IllegalStateException(asked.size() + " were asked for, " + twice + " of them again");
        }
        double calls =
                rig.simulator().calls().stream().filter(Call::authenticates).count();
        double share = calls * 60 / LinksRig.LIMIT / SCALE / (seconds - resumed);
        report.line(String.format(
                Locale.ROOT,
                "half of the links after %.1f s, all after %.1f s; the other node went on %.1f s after the kill",
                untilHalf,
                seconds,
                resumed));
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("resumed_seconds", String.format(Locale.ROOT, "%.1f", resumed));
        further.put("goal_resumed_seconds", 15);
        further.put("reachable_seconds", String.format(Locale.ROOT, "%.1f", reachable));
        further.put("haproxy", proxied ? "yes" : "not_on_the_path");
        further.put("lost", 0);
        further.put("asked_again", twice);
        further.put("processes", 2);
        report.end(share, 0.95, further);
    }

    /** The node that has the run in hand. */
    private static NodeProcess worker(LinksRig rig, List<NodeProcess> nodes) throws SQLException {
        var owner = rig.text("select lease_owner from tenant.job where kind = 'links' and state = 'RUNNING'");
        return nodes.stream().filter(node -> node.owns(owner)).findFirst().orElseThrow();
    }

    private static void reach(LinksRig rig, LinkBatchId run, int links) throws InterruptedException {
        for (long end = System.nanoTime() + LONGEST.toNanos();
                rig.view(run).counts().links() < links; ) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the run stands still");
            }
            Thread.sleep(50);
        }
    }
}
