package io.storefleet.bench;

import io.storefleet.mirror.internal.sync.CopyFaults;
import io.storefleet.mirror.internal.sync.DatabaseGone;
import io.storefleet.mirror.internal.sync.SyncFixture;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Copies stores while everything goes wrong. A copy that is not its store in the end, or a row that was hidden or deleted,
 * fails it.
 */
final class FaultsBench implements Benchmark {

    private static final int KILLS = 100;
    private static final int THROTTLED = 100_000;
    private static final Duration GONE = Duration.ofSeconds(30);
    private static final Duration BACK = Duration.ofSeconds(10);
    private static final String STORE = "aurora";

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var rig = FaultsRig.start()) {
            var fixture = rig.fixture();
            Map<String, Object> further = new LinkedHashMap<>();
            new CopyFaults(fixture, fixture.simulator()).kills(STORE, KILLS, 11);
            report.line(KILLS + " kills: the copy is its store");
            further.put("kills", KILLS);
            var back = databaseGone(report, rig);
            new CopyFaults(fixture, fixture.simulator()).throttling(STORE, THROTTLED);
            report.line(THROTTLED + " throttling 404s: no row hidden or deleted");
            further.put("throttling_404s", THROTTLED);
            further.put("false_deletions", 0);
            report.end(back.toMillis() / 1e3, BACK.toSeconds(), further);
        }
    }

    /** The copy is kept from ending before by answers that take a while; while the database is gone, people ask on. */
    private static Duration databaseGone(BenchReport report, FaultsRig rig) throws Exception {
        var fixture = rig.fixture();
        var scene = fixture.scene();
        fixture.simulator().chaos().on("*").latency(Duration.ofMillis(100));
        var gone = new DatabaseGone(fixture, rig.context(), scene);
        var refused = new int[1];
        var after = gone.during(
                () -> {
                    for (var end = System.nanoTime() + GONE.toNanos(); System.nanoTime() < end; refused[0]++) {
                        refusedToAPerson(fixture, scene);
                    }
                },
                true);
        gone.equalsTheStore();
        report.line("database gone for " + GONE.toSeconds() + " s: " + refused[0]
                + " calls refused meanwhile, the copy goes on after " + after.toMillis() + " ms and is its store");
        return after;
    }

    private static void refusedToAPerson(SyncFixture fixture, SyncFixture.Scene scene) {
        try {
            fixture.state(scene);
        } catch (RuntimeException away) {
            return;
        }
        throw new IllegalStateException("the database was there");
    }
}
