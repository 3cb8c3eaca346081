package io.storefleet.bench;

import io.storefleet.StorefleetApplication;
import io.storefleet.mirror.internal.sync.CopyFaults;
import io.storefleet.mirror.internal.sync.SyncFixture;
import io.storefleet.testing.TestContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Copies stores while everything goes wrong. A copy that is not its store in the end, or a row that was hidden or deleted,
 * fails it.
 */
final class FaultsBench implements Benchmark {

    private static final int STORMS = 5;
    private static final int KILLS = 100;
    private static final int THROTTLED = 100_000;
    private static final String STORE = "aurora";

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var context = new SpringApplicationBuilder(StorefleetApplication.class)
                .web(WebApplicationType.SERVLET)
                .profiles("test")
                .initializers(new TestContext())
                .run(
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error",
                        "--storefleet.mirror.page=250")) {
            var fixture = context.getBean(SyncFixture.class);
            Map<String, Object> further = new LinkedHashMap<>();
            further.put("storm_slices_ratio", storms(report, fixture));
            further.put("storms", STORMS);
            new CopyFaults(fixture, fixture.simulator()).kills(STORE, KILLS, 11);
            report.line(KILLS + " kills: the copy is its store");
            further.put("kills", KILLS);
            new CopyFaults(fixture, fixture.simulator()).throttling(STORE, THROTTLED);
            report.line(THROTTLED + " throttling 404s: no row hidden or deleted");
            further.put("throttling_404s", THROTTLED);
            further.put("false_deletions", 0);
            report.end(1, 1, further);
        }
    }

    private static String storms(BenchReport report, SyncFixture fixture) {
        var faults = new CopyFaults(fixture, fixture.simulator());
        var calm = faults.storm(STORE, 0, 1);
        var ratios = new double[STORMS];
        for (int round = 0; round < STORMS; round++) {
            ratios[round] = (double) faults.storm(STORE, 0.3, 100 + round) / calm;
            report.line("storm " + (round + 1) + ": the copy is its store, " + ratios[round] + " times the slices");
        }
        return BenchReport.spread(ratios);
    }
}
