package io.storefleet.bench;

import io.storefleet.StorefleetApplication;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.internal.QuotaNodes;
import io.storefleet.links.CohortId;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkRequest;
import io.storefleet.links.LinkTab;
import io.storefleet.links.Links;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole application, a simulator with one large store and a limit, and an agency that has this store. */
final class LinksRig implements AutoCloseable {

    /** What the operator of a limit of 250 may set. */
    static final int CEILING = 240;

    static final int LIMIT = 250;

    private final Simulator simulator;
    private final ConfigurableApplicationContext context;
    private final TestAgency agency;
    private final StoreId store;

    private LinksRig(Simulator simulator, ConfigurableApplicationContext context) throws SQLException {
        this.simulator = simulator;
        this.context = context;
        this.agency = TestAgency.in(context);
        this.store = agency.store(simulated());
        learnedMuch();
    }

    /** Nothing holds the pace back but the ceiling, in each bucket that was used by now. */
    void learnedMuch() throws SQLException {
        sql("update directory.api_quota set state = " + QuotaNodes.learnedMuch());
    }

    /** @param scale how many times shorter a minute of the limit is */
    static LinksRig start(int accounts, int scale) throws SQLException {
        var simulator = Simulator.start(SimulatorSettings.defaults()
                .withAccounts(accounts)
                .withLimit(LIMIT)
                .withTimeScale(scale));
        var endpoint =
                Map.<String, Object>of("storefleet.store.endpoints." + TestContext.SIMULATOR, simulator.endpoint());
        var context = new SpringApplicationBuilder(StorefleetApplication.class)
                .web(WebApplicationType.SERVLET)
                .profiles("test")
                .initializers(
                        new TestContext(),
                        started -> started.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("rig", endpoint)))
                .run(
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error",
                        "--storefleet.links.slice=2s",
                        "--storefleet.quota.ceiling-per-minute=" + CEILING * scale);
        return new LinksRig(simulator, context);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Simulator simulator() {
        return simulator;
    }

    SimulatedStore simulated() {
        return simulator.stores().getFirst();
    }

    TestAgency agency() {
        return agency;
    }

    StoreId store() {
        return store;
    }

    TestDatabase database() {
        return context.getBean(TestDatabase.class);
    }

    /** A stored cohort of the first accounts of the store. */
    CohortId cohort(int rows) throws SQLException {
        var id = CohortId.next();
        var tenant = agency.owner().tenant();
        sql("""
                insert into tenant.cohort
                    (tenant_id, id, source, stores, created_by, created_at, used_at, matched)
                values ('%s', '%s', 'EVERYBODY', '{%s}', '%s', now(), now(), %d)""".formatted(tenant, id, store, agency.owner().member(), rows));
        try (var superuser = database().asSuperuser();
                var insert = superuser.prepareStatement("""
                        insert into tenant.cohort_line (tenant_id, cohort_id, line, input, state, store_id, account_id)
                        values ('%s', '%s', ?, ?, 'MATCHED', '%s', ?)""".formatted(tenant, id, store))) {
            superuser.setAutoCommit(false);
            for (int line = 1; line <= rows; line++) {
                var account = simulated().idAt(line - 1);
                insert.setInt(1, line);
                insert.setString(2, account);
                insert.setString(3, account);
                insert.addBatch();
            }
            insert.executeBatch();
            superuser.commit();
        }
        return id;
    }

    LinkBatchId start(CohortId cohort) {
        return TestAgency.call(
                agency.owner(),
                () -> context.getBean(Links.class).start(new LinkRequest("A run", LinkTab.ORDERS, cohort, 0)));
    }

    LinkBatchView view(LinkBatchId run) {
        return TestAgency.call(
                agency.owner(), () -> context.getBean(Links.class).get(run));
    }

    /** Waits until the run is over. @throws IllegalStateException when it is not done, or a row has no link */
    LinkBatchView await(LinkBatchId run, Duration most, int rows) throws InterruptedException {
        for (long end = System.nanoTime() + most.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            var view = view(run);
            if (view.state() == JobState.DONE && view.counts().links() == rows) {
                return view;
            }
            if (view.state().ended()) {
                throw new IllegalStateException("the run ended with " + view.counts());
            }
        }
        throw new IllegalStateException("the run did not end: " + view(run));
    }

    void sql(String statement) throws SQLException {
        try (var superuser = database().asSuperuser();
                var sql = superuser.createStatement()) {
            sql.execute(statement);
        }
    }

    long count(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    /** The one value of the one row. */
    String text(String query) throws SQLException {
        try (var superuser = database().asSuperuser();
                var sql = superuser.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        context.close();
        simulator.close();
    }
}
