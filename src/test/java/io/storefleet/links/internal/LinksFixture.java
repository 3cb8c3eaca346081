package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.internal.QuotaNodes;
import io.storefleet.links.CohortId;
import io.storefleet.links.CohortSource;
import io.storefleet.links.Cohorts;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkRequest;
import io.storefleet.links.LinkResults;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkTab;
import io.storefleet.links.Links;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.IdentityId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import io.storefleet.uikit.LinesText;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** An agency with a simulated store, its members, and the steps of the worker. */
@Component
public class LinksFixture {

    private final ApplicationContext application;

    LinksFixture(ApplicationContext application) {
        this.application = application;
    }

    /** An agency that has one of the simulator's stores. */
    public record Scene(TestAgency agency, StoreId store, SimulatedStore simulated) {

        public Actor owner() {
            return agency.owner();
        }

        /** The first account ids of the store. */
        public List<String> ids(int count) {
            return IntStream.range(0, count).mapToObj(simulated::idAt).toList();
        }
    }

    /** A fresh scene in a simulator without switches and faults; nothing is due and calls cost nothing. */
    public Scene scene() {
        simulator().switches().clear();
        simulator().chaos().clear();
        sql("delete from directory.wake_up; delete from directory.job_turn");
        var agency = TestAgency.in(application);
        var simulated = simulator().stores().getFirst();
        var store = agency.store(simulated);
        freeCalls();
        simulator().forgetCalls();
        return new Scene(agency, store, simulated);
    }

    /** Calls cost no time: the address and each credential may be called as often as a test likes, from the first call. */
    void freeCalls() {
        sql("""
                insert into directory.api_quota (bucket, updated_at, state)
                select 'credential:' || id, now(), %1$s from tenant.store_credential on conflict do nothing;
                update directory.api_quota set state = %1$s""".formatted(QuotaNodes.learnedMuch()));
    }

    public Simulator simulator() {
        return application.getBean(Simulator.class);
    }

    public LinkBatchId start(Scene scene, List<String> lines) {
        return start(scene.owner(), scene.store(), LinkTab.ORDERS, lines);
    }

    public LinkBatchId start(Actor actor, StoreId store, LinkTab tab, List<String> lines) {
        var cohort = cohort(actor, store, lines);
        return as(actor, () -> links().start(new LinkRequest("A test’s run", tab, cohort, 0)));
    }

    /** A cohort of one store, as if its copy had all the ids and nobody's address. */
    public CohortId cohort(Actor actor, StoreId store, List<String> lines) {
        var text = new CohortSource.Lines(LinesText.of(String.join("\n", lines)));
        var id = as(actor, () -> bean(Cohorts.class).make(List.of(store), text, read -> {}))
                .id();
        sql("""
                update tenant.cohort_line set state = 'MATCHED', store_id = '%1$s', account_id = input
                where cohort_id = '%2$s' and state = 'UNKNOWN' and kind = 'ID';
                update tenant.cohort set (matched, unknown) = (
                    select count(*) filter (where state = 'MATCHED'), count(*) filter (where state = 'UNKNOWN')
                    from tenant.cohort_line where cohort_id = '%2$s')
                where id = '%2$s'""".formatted(store, id));
        return id;
    }

    /** A line of a stored cohort; without an account no copy has it. */
    public record Line(@Nullable StoreId store, @Nullable String account, String input) {

        public static Line known(StoreId store, String account) {
            return new Line(store, account, account);
        }

        public static Line unknown(String input) {
            return new Line(null, null, input);
        }
    }

    /** Starts a run over the stores, as the actor. */
    public LinkBatchId start(Actor actor, List<StoreId> stores, int look, List<Line> lines) {
        var cohort = CohortId.next();
        sql(StoredLines.insert(actor, cohort, stores, lines));
        return as(actor, () -> links().start(new LinkRequest("A test’s run", LinkTab.ORDERS, cohort, look)));
    }

    /** Connects one more of the simulator's stores. */
    public StoreId another(Scene scene, int number) {
        var store = scene.agency().store(simulator().stores().get(number));
        freeCalls();
        simulator().forgetCalls();
        return store;
    }

    /** Works until nothing is due. */
    public void work() {
        work(bean(JobWorker.class));
    }

    void work(JobWorker worker) {
        int slices = 0;
        while (worker.runOnce()) {
            assertThat(++slices).as("slices of work that never ends").isLessThan(200);
        }
    }

    /** Works through all waits until the run's job waits for nothing but a person. */
    public void workOn(Scene scene, LinkBatchId batch) {
        workOn(bean(JobWorker.class), scene, batch);
    }

    void workOn(JobWorker worker, Scene scene, LinkBatchId batch) {
        for (int rounds = 0; rounds < 60; rounds++) {
            work(worker);
            var view = view(scene, batch);
            if (view.state().ended() || view.state() == JobState.PAUSED) {
                return;
            }
            due(scene);
        }
        throw new AssertionError("the run never ends: " + view(scene, batch).counts());
    }

    /** All waits of the agency's jobs are over. */
    void due(Scene scene) {
        sql("update directory.wake_up set due_at = clock_timestamp() - interval '1 second' where tenant_id = '%s'"
                .formatted(scene.owner().tenant()));
    }

    /** Whoever holds jobs of the agency counts as dead, as other nodes see it. */
    void declareDead(Scene scene) {
        sql("""
                update tenant.job set lease_until = clock_timestamp() - interval '1 ms'
                where lease_until is not null and tenant_id = '%1$s';
                update directory.wake_up set due_at = clock_timestamp() - interval '1 second',
                    held_until = clock_timestamp() - interval '1 second' where tenant_id = '%1$s'""".formatted(scene.owner().tenant()));
    }

    public LinkBatchView view(Scene scene, LinkBatchId batch) {
        return as(scene.owner(), () -> links().get(batch));
    }

    public List<LinkRow> rows(Scene scene, LinkBatchId batch) {
        return as(scene.owner(), () -> results().rows(batch, LinkFilter.ALL, 0, 10_000));
    }

    public Links links() {
        return application.getBean(Links.class);
    }

    public LinkResults results() {
        return application.getBean(LinkResults.class);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public <T> T as(Actor actor, Callable<T> work) {
        return TestAgency.call(actor, work);
    }

    public void sql(String statements) {
        bean(TestDatabase.class).execute(statements);
    }

    /** How PostgreSQL would answer the query. */
    public String plan(String query) {
        sql("create table if not exists public.plans (line text); truncate public.plans; do $$ declare line text; begin"
                + " for line in explain " + query + " loop insert into public.plans values (line); end loop; end $$");
        return one("select string_agg(line, ' ') from public.plans", String.class);
    }

    /** Whom a member is. */
    public IdentityId identity(Actor actor) {
        return new IdentityId(
                one("select identity_id from tenant.member where id = '%s'".formatted(actor.member()), UUID.class));
    }

    /** What a query for one text answers, behind all walls. */
    String text(String query) {
        return one(query, String.class);
    }

    /** What a query for one number answers, behind all walls. */
    public long count(String query) {
        return one(query, Long.class);
    }

    private <T> T one(String query, Class<T> type) {
        return bean(TestDatabase.class).column(query, type).getFirst();
    }
}
