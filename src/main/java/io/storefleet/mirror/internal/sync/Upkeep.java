package io.storefleet.mirror.internal.sync;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.mirror.MirrorSettings;
import io.storefleet.store.StoreAdded;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes sure that each store has the one standing job that copies it, started by the house and so by nobody who may leave. */
@Component
class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** Nobody reads it: pages say it in the reader's language. */
    private static final String TITLE = "Copy of the store";

    private final Jobs jobs;
    private final StoreClients clients;
    private final HouseWork house;
    private final TransactionTemplate transaction;
    private final MirrorSettings settings;

    Upkeep(Jobs jobs, StoreClients clients, HouseWork house, TransactionTemplate transaction, MirrorSettings settings) {
        this.jobs = jobs;
        this.clients = clients;
        this.house = house;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** In the transaction that adds the store. */
    @EventListener
    void begin(StoreAdded added) {
        if (settings.enabled()) {
            ensure(added.store());
        }
    }

    /** For stores that were there before this release, or whose job a person has cancelled. */
    @EventListener(ApplicationReadyEvent.class)
    void beginAll() {
        if (!settings.enabled()) {
            return;
        }
        try {
            house.inEach(this::beginAll);
        } catch (RuntimeException e) {
            LOG.warn("no round through the tenants' stores: {}", e.getClass().getSimpleName());
        }
    }

    private void beginAll(TenantId tenant) {
        try {
            transaction.executeWithoutResult(status -> clients.all().forEach(this::ensure));
        } catch (RuntimeException e) {
            LOG.warn(
                    "tenant {}: stores are not copied: {}", tenant, e.getClass().getSimpleName());
        }
    }

    /** Starts the store's job unless it is there; joins the caller's transaction. */
    void ensure(StoreId store) {
        house.run(Tenancy.tenant(), () -> jobs.ensure(NewJob.standing(SyncJob.KIND, TITLE, store, "")));
    }

    /** Has the store's job look for work now; joins the caller's transaction. */
    void nudge(StoreId store) {
        if (jobs.nudge(store, SyncJob.KIND) == 0 && settings.enabled()) {
            ensure(store);
        }
    }
}
