package io.storefleet.bench;

import io.storefleet.fastspring.orders.Order;
import io.storefleet.mirror.internal.rows.MirrorWriter;
import io.storefleet.mirror.internal.rows.Written;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders a second into the mirror's real, indexed table, mapping, folding and hashing included: for the first time, and when
 * nothing changed; against COPY of ready lines into the same table, and against saving row by row.
 */
final class IngestBench implements Benchmark {

    private static final int ROUNDS = 5;
    private static final int PAGES = 5;
    private static final int SAVED = 1_000;
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var context = new SpringApplicationBuilder(Parts.class)
                        .web(WebApplicationType.NONE)
                        .profiles("test")
                        .initializers(new TestContext())
                        .run("--spring.main.banner-mode=off", "--logging.level.root=warn");
                var peers = new IngestPeers(context.getBean(TestDatabase.class))) {
            measure(new Ours(context), peers, report);
        }
    }

    private static void measure(Ours ours, IngestPeers peers, BenchReport report) throws Exception {
        var pages = IngestOrders.pages(PAGES);
        var first = new double[ROUNDS];
        var again = new double[ROUNDS];
        var saved = new double[ROUNDS];
        var rates = new double[ROUNDS];
        // Three rounds to warm up, not counted: a first copy has 150 such pages and more.
        for (int round = -3; round < ROUNDS; round++) {
            var store = StoreId.next();
            double writer =
                    rate(pages.size() * IngestOrders.PAGE, () -> ours.write(store, pages, new Written(1, 1, 0)));
            var lines = peers.lines(store.value(), StoreId.next().value());
            double copy = rate(pages.size() * IngestOrders.PAGE, () -> peers.copy(lines));
            double unchanged =
                    rate(pages.size() * IngestOrders.PAGE, () -> ours.write(store, pages, new Written(1, 0, 0)));
            double rows = rate(
                    SAVED, () -> peers.oneByOne(store.value(), StoreId.next().value(), SAVED));
            if (round >= 0) {
                first[round] = writer / copy;
                again[round] = unchanged / copy;
                saved[round] = writer / rows;
                rates[round] = writer;
                report.line(String.format(
                        Locale.ROOT,
                        "round %d: %.0f rows/s, COPY %.0f, unchanged %.0f, row by row %.0f",
                        round + 1,
                        writer,
                        copy,
                        unchanged,
                        rows));
            }
        }
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("first", BenchReport.spread(first));
        further.put("unchanged", BenchReport.spread(again));
        further.put("goal_unchanged", 2);
        further.put("saved", BenchReport.spread(saved));
        further.put("goal_saved", 25);
        further.put("rows_per_second", Math.round(BenchReport.median(rates)));
        report.end(BenchReport.median(first), 0.75, further);
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double rate(int rows, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return rows * 1e9 / (System.nanoTime() - start);
    }

    /** The writer as the application uses it: bound to a tenant, as its own role, one transaction a page. */
    private static final class Ours {

        private final MirrorWriter writer;
        private final TransactionTemplate transactions;
        private final HouseWork house;
        private final TenantId tenant;

        Ours(ConfigurableApplicationContext context) {
            writer = context.getBean(MirrorWriter.class);
            transactions = context.getBean(TransactionTemplate.class);
            house = context.getBean(HouseWork.class);
            tenant = context.getBean(Tenants.class).add("Bench").id();
        }

        void write(StoreId store, List<List<Order>> pages, Written each) {
            for (var page : pages) {
                var written = house.in(tenant, () -> transactions.execute(_ -> writer.orders(store, page, NOW)));
                int count = page.size();
                if (!new Written(count, count * each.added(), 0).equals(written)) {
                    throw new IllegalStateException("wrote " + written);
                }
            }
        }
    }

    /** The mirror's rows and what they stand on; no component, or every test's scan would take it in. */
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @ComponentScan(
            basePackages = {"io.storefleet.tenancy", "io.storefleet.vault", "io.storefleet.mirror.internal.rows"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*Test.*", ".*ErasureService", ".*Retention"}))
    @ConfigurationPropertiesScan("io.storefleet.vault")
    static class Parts {}
}
