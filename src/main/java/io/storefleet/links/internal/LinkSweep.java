package io.storefleet.links.internal;

import io.storefleet.jobs.Sweep;
import io.storefleet.links.LinkSettings;
import io.storefleet.mirror.PersonErased;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has expired links destroyed, tenant after tenant, and those of a removed store at once. */
@Component
class LinkSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSweep.class);

    private final HouseWork house;
    private final Purges purges;
    private final LinkSettings settings;

    LinkSweep(HouseWork house, Purges purges, LinkSettings settings) {
        this.house = house;
        this.purges = purges;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "expired-links";
    }

    @Override
    public Duration every() {
        return settings.sweep();
    }

    /** One round through all tenants; a tenant that fails does not keep the others waiting. */
    @Override
    public void sweep() {
        house.inEach(this::sweep);
    }

    private void sweep(TenantId tenant) {
        try {
            purges.expired();
        } catch (RuntimeException e) {
            LOG.warn(
                    "tenant {}: expired links were not destroyed: {}",
                    tenant,
                    e.getClass().getSimpleName());
        }
    }

    /** In the transaction that removes the store, by who removes it. */
    @EventListener
    void destroy(StoreRemoved removed) {
        purges.ofStore(removed.store());
    }

    /** In the transaction that erases the person, by who erases them. */
    @EventListener
    void destroy(PersonErased erased) {
        purges.ofPerson(erased.store(), erased.accounts());
        purges.ofAddresses(erased.store(), erased.addresses());
    }
}
