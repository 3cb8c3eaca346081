package io.storefleet.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.storefleet.bench.QuotaJobs.Store;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.ScaledTime;
import io.storefleet.jobs.internal.QuotaNodeTime;
import io.storefleet.jobs.internal.QuotaNodes;
import io.storefleet.testing.TestDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One application process, as far as the quota goes: jobs of some stores that share the quota of one database with those of
 * other processes. Works until its standard input ends.
 */
public final class QuotaNode {

    private static final Instant SIMULATED = Instant.parse("2026-06-01T10:00:00Z");
    private static final int CEILING = 600;

    private QuotaNode() {}

    /** Database, simulator, scale, when the simulated time began, and stores as {@code slug,user,password,owner,workers}. */
    public static void main(String[] arguments) throws Exception {
        double scale = Double.parseDouble(arguments[2]);
        Instant origin = Instant.parse(arguments[3]);
        List<Store> stores = Arrays.stream(arguments).skip(4).map(Store::parse).toList();
        try (var database = database(arguments[0])) {
            Quota quota = QuotaNodes.node(database, time(scale, origin), CEILING);
            try (var jobs = new QuotaJobs(URI.create(arguments[1]), ScaledTime.of(scale), quota)) {
                stores.forEach(jobs::start);
                System.out.println("READY");
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        System.exit(0);
    }

    private static HikariDataSource database(String url) {
        var source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(TestDatabase.APP);
        source.setPassword(TestDatabase.PASSWORD);
        source.setMaximumPoolSize(4);
        return source;
    }

    /** The database's time passes so many times faster, from the same moment on in all processes. */
    private static QuotaNodeTime time(double scale, Instant origin) {
        return new QuotaNodeTime(
                real -> SIMULATED.plusNanos(
                        (long) (Duration.between(origin, real).toNanos() * scale)),
                Clock.systemUTC(),
                nap -> Thread.sleep(Duration.ofNanos((long) (nap.toNanos() / scale))));
    }
}
