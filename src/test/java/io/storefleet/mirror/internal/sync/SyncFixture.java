package io.storefleet.mirror.internal.sync;

import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.internal.QuotaNodes;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorState;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.StreamState;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An agency with a simulated store that is copied step by step, and looks behind the walls. */
@Component
@Profile("test")
public class SyncFixture {

    /** More months than the simulator's stores have been open. */
    static final int EVERYTHING = 240;

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final ApplicationContext application;
    private final TransactionTemplate transaction;
    private final String learned = QuotaNodes.learnedMuch();

    SyncFixture(ApplicationContext application, TransactionTemplate transaction) {
        this.application = application;
        this.transaction = transaction;
    }

    /** An agency that has one of the simulator's stores. */
    public record Scene(TestAgency agency, StoreId store, SimulatedStore simulated) {

        public Actor owner() {
            return agency.owner();
        }
    }

    /** A fresh scene whose copy is to begin, in a simulator without switches and faults; calls cost nothing. */
    public Scene scene(Simulator simulator, String slug) {
        calm(simulator);
        sql("delete from directory.wake_up");
        var agency = TestAgency.in(application);
        var simulated = simulator.store(slug);
        var store = agency.store(simulated);
        keep(agency.owner().tenant(), store, EVERYTHING);
        simulator.forgetCalls();
        var scene = new Scene(agency, store, simulated);
        ensure(scene);
        return scene;
    }

    /** An agency of its own. */
    public TestAgency agency() {
        return TestAgency.in(application);
    }

    public Scene scene() {
        return scene(simulator(), "aurora");
    }

    public void calm(Simulator simulator) {
        simulator.switches().clear();
        simulator.chaos().clear();
    }

    /** Has so many months of the store kept. */
    public void keep(TenantId tenant, StoreId store, int months) {
        sql("""
                insert into tenant.mirror_settings (tenant_id, store_id, keep_months) values ('%s', '%s', %d)
                on conflict (tenant_id, store_id) do update set keep_months = excluded.keep_months""".formatted(tenant.value(), store.value(), months));
    }

    public void ensure(Scene scene) {
        as(
                Actor.house(scene.owner().tenant()),
                () -> transaction.execute(status -> {
                    application.getBean(Upkeep.class).ensure(scene.store());
                    return true;
                }));
    }

    public Simulator simulator() {
        return application.getBean(Simulator.class);
    }

    /** Does one slice, whatever it waits for. */
    public boolean slice() {
        sql("update directory.api_quota set state = " + learned);
        sql("update directory.wake_up set due_at = clock_timestamp() - interval '1 second'");
        return application.getBean(JobWorker.class).runOnce();
    }

    /** Whatever waits and is not under way is due, and no quota is in its way. */
    private void due() {
        // In the order in which nodes lock them.
        sql("with held as materialized (select bucket from directory.api_quota order by bucket for update)"
                + " update directory.api_quota q set state = " + learned + " from held where q.bucket = held.bucket");
        sql("update directory.wake_up set due_at = clock_timestamp() - interval '1 second'"
                + " where held_until is null or held_until < clock_timestamp()");
    }

    /** Time passes: what a broken slice could not give back is free. */
    void leasesEnd(Scene scene) {
        sql("update tenant.job set lease_until = now() - interval '1 second' where lease_until is not null"
                + " and store_id = '" + scene.store() + "'");
        sql("update directory.wake_up set due_at = now() - interval '1 second', held_until = null where store_id = '"
                + scene.store() + "'");
    }

    /** Lets running nodes work until that is so; nobody sits out a wait. */
    void await(BooleanSupplier enough) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!enough.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the nodes do not get there");
            }
            due();
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Works through all waits until that is so. */
    public void workUntil(BooleanSupplier enough) {
        for (int slices = 0; !enough.getAsBoolean(); slices++) {
            if (slices > 3_000) {
                throw new IllegalStateException("the copy is never whole");
            }
            slice();
        }
    }

    public void copy(Scene scene) {
        workUntil(() -> whole(scene));
    }

    public boolean whole(Scene scene) {
        var streams = state(scene).streams();
        return streams.stream().anyMatch(each -> each.stream() == Stream.ACCOUNT_DETAILS && each.whole())
                && state(scene).searchable();
    }

    public MirrorState state(Scene scene) {
        return as(scene.owner(), () -> application.getBean(Mirror.class).state(scene.store()));
    }

    public StreamState stream(Scene scene, Stream stream) {
        return state(scene).streams().stream()
                .filter(each -> each.stream() == stream)
                .findFirst()
                .orElseThrow();
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

    public List<String> column(String query) {
        return bean(TestDatabase.class).column(query, String.class);
    }

    public long count(String query) {
        return bean(TestDatabase.class).column(query, Long.class).getFirst();
    }
}
