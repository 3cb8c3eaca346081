package io.storefleet.bench;

import io.storefleet.bench.QuotaService.Outcome;
import io.storefleet.fastspring.ScaledTime;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The same moving limit for two processes that share the quota of one PostgreSQL, with the service in a third, and what a small
 * agency with four slices gets beside a large one with 36.
 */
final class QuotaNodesBench implements Benchmark {

    private static final int ROUNDS = 3;
    private static final int WINDOWS = 20;
    private static final double SCALE = 15;
    private static final String SMALL = "small agency";
    private static final String LARGE = "large agency";

    @Override
    public String name() {
        return "quota-nodes";
    }

    /** A round, and which part of the answered calls was the small agency's. */
    private record Round(Outcome all, double small) {}

    @Override
    public void run(BenchReport report) throws Exception {
        var share = new double[ROUNDS];
        var refused = new double[ROUNDS];
        var small = new double[ROUNDS];
        var failed = new double[ROUNDS];
        try (var context = new SpringApplicationBuilder(UnsealBench.Parts.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .initializers(new TestContext())
                .run("--spring.main.banner-mode=off", "--logging.level.root=warn")) {
            var database = context.getBean(TestDatabase.class);
            for (int number = 0; number < ROUNDS; number++) {
                Round round = round(database, report);
                share[number] = 100 * round.all().share();
                refused[number] = 100 * round.all().refusedShare();
                small[number] = 100 * round.small();
                failed[number] = 100.0 * round.all().failed() / round.all().spent();
            }
        }
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("spent_percent", BenchReport.spread(share));
        further.put("refused_percent", BenchReport.spread(refused));
        further.put("goal_refused_percent", 2);
        further.put("small_agency_percent", BenchReport.spread(small));
        further.put("fair_percent", 50);
        further.put("failed_percent", BenchReport.spread(failed));
        further.put("processes", 2);
        further.put("windows", 3 * WINDOWS);
        further.put("window_seconds", 60 / SCALE);
        report.end(BenchReport.median(share) / 100, 0.95, further);
    }

    private static Round round(TestDatabase database, BenchReport report) throws Exception {
        forget(database);
        var time = ScaledTime.of(SCALE);
        try (var service = new QuotaService(time)) {
            var simulator = service.simulator();
            simulator.limit(250);
            var shared = new QuotaProcess.Shared(
                    database,
                    simulator.endpoint().toString(),
                    SCALE,
                    Clock.systemUTC().instant());
            var first = simulator.stores().get(0);
            var second = simulator.stores().get(1);
            var third = simulator.stores().get(2);
            try (var one = QuotaProcess.start(
                            shared, QuotaProcess.store(first, LARGE, 12), QuotaProcess.store(second, LARGE, 12));
                    var other = QuotaProcess.start(
                            shared, QuotaProcess.store(first, LARGE, 12), QuotaProcess.store(third, SMALL, 4))) {
                service.minutes(3, 250);
                var up = service.minutes(WINDOWS, 250);
                double small = share(service, third.slug());
                var down = service.minutes(WINDOWS, 60);
                var again = service.minutes(WINDOWS, 250);
                var all = up.plus(down).plus(again);
                report.line(String.format(
                        Locale.ROOT,
                        "two processes: spent %.3f (%.3f, %.3f, %.3f), refused %.2f %%, small agency %.2f of the calls",
                        all.share(),
                        up.share(),
                        down.share(),
                        again.share(),
                        100 * all.refusedShare(),
                        small));
                return new Round(all, small);
            }
        }
    }

    private static double share(QuotaService service, String slug) {
        var calls = service.simulator().calls().stream()
                .filter(call -> call.status() != 429)
                .toList();
        return (double) calls.stream().filter(call -> slug.equals(call.store())).count() / calls.size();
    }

    /** So that each round learns anew. */
    private static void forget(TestDatabase database) throws SQLException {
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "delete from directory.api_quota; delete from directory.api_demand; delete from directory.api_turn");
        }
    }
}
