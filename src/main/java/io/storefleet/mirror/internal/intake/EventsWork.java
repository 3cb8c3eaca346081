package io.storefleet.mirror.internal.intake;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.Sweep;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that each store with a webhook has the one job that works on its events, and wakes it. */
@Component
class EventsWork implements Sweep {

    static final String KIND = "mirror.events";

    private static final Logger LOG = LoggerFactory.getLogger(EventsWork.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** Nobody reads it: pages say it in the reader's language. */
    private static final String TITLE = "Events of the store";

    private final Jobs jobs;
    private final WebhookRows webhooks;
    private final HouseWork house;
    private final TransactionTemplate transaction;

    EventsWork(Jobs jobs, WebhookRows webhooks, HouseWork house, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.webhooks = webhooks;
        this.house = house;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "store-events";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** For stores whose job a person has cancelled. */
    @Override
    public void sweep() {
        house.inEach(this::sweep);
    }

    private void sweep(TenantId tenant) {
        try {
            transaction.executeWithoutResult(status -> webhooks.all().keySet().forEach(this::ensure));
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
