package io.storefleet.links.internal.cohort;

import io.storefleet.jobs.Sweep;
import io.storefleet.mirror.PersonErased;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has cohorts forgotten that nobody saved or used, and at once what is known of an erased person or a removed store. */
@Component
class CohortSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(CohortSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final HouseWork house;
    private final CohortPurges purges;

    CohortSweep(HouseWork house, CohortPurges purges) {
        this.house = house;
        this.purges = purges;
    }

    @Override
    public String name() {
        return "unused-cohorts";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** One round through all tenants; a tenant that fails does not keep the others waiting. */
    @Override
    public void sweep() {
        house.inEach(this::sweep);
    }

    private void sweep(TenantId tenant) {
        try {
            purges.unused();
        } catch (RuntimeException e) {
            LOG.warn(
                    "tenant {}: unused cohorts were not deleted: {}",
                    tenant,
                    e.getClass().getSimpleName());
        }
    }

    /** In the transaction that removes the store, by who removes it. */
    @EventListener
    void forget(StoreRemoved removed) {
        purges.ofStore(removed.store());
    }

    /** In the transaction that erases the person, by who erases them. */
    @EventListener
    void forget(PersonErased erased) {
        purges.ofPerson(erased);
    }
}
