package io.storefleet.mirror.internal.intake;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.Sweep;
import io.storefleet.mirror.MirrorSettings;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that each store has the one job that works on its events, and wakes it. */
@Component
class EventsWork implements Sweep {

    static final String KIND = "mirror.events";

    private static final Logger LOG = LoggerFactory.getLogger(EventsWork.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** Nobody reads it: pages say it in the reader's language. */
    private static final String TITLE = "Events of the store";

    private final Jobs jobs;
    private final StoreClients clients;
    private final HouseWork house;
    private final TransactionTemplate transaction;
    private final MirrorSettings settings;

    EventsWork(
            Jobs jobs,
            StoreClients clients,
            HouseWork house,
            TransactionTemplate transaction,
            MirrorSettings settings) {
        this.jobs = jobs;
        this.clients = clients;
        this.house = house;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "store-events";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** For stores that are new, or whose job a person has cancelled. */
    @Override
    public void sweep() {
        if (settings.enabled()) {
            house.inEach(this::sweep);
        }
    }

    private void sweep(TenantId tenant) {
        try {
            transaction.executeWithoutResult(status -> clients.all().forEach(this::ensure));
        } catch (RuntimeException e) {
            LOG.warn(
                    "tenant {}: stores' events are not worked on: {}",
                    tenant,
                    e.getClass().getSimpleName());
        }
    }

    /** There are new events: the job looks for them now. */
    void news(StoreId store) {
        transaction.executeWithoutResult(status -> {
            if (jobs.nudge(store, KIND) == 0) {
                ensure(store);
            }
        });
    }

    /** Starts the job unless it is there, by the house and so by nobody who may leave; joins the caller's transaction. */
    void ensure(StoreId store) {
        house.run(Tenancy.tenant(), () -> jobs.ensure(NewJob.standing(KIND, TITLE, store, "")));
    }
}
