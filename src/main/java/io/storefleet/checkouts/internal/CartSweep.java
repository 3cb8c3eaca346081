package io.storefleet.checkouts.internal;

import io.storefleet.jobs.Sweep;
import io.storefleet.mirror.PersonErased;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the links of ended carts destroyed, tenant after tenant, and those of a removed store or an erased person at once. */
@Component
class CartSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(CartSweep.class);

    private final HouseWork house;
    private final CartRows rows;
    private final Clock clock;

    CartSweep(HouseWork house, CartRows rows, Clock clock) {
        this.house = house;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ended-carts";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** One round through all tenants; a tenant that fails does not keep the others waiting. */
    @Override
    public void sweep() {
        house.inEach(this::sweep);
    }

    private void sweep(TenantId tenant) {
        try {
            rows.expire(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn(
                    "tenant {}: ended carts were not destroyed: {}",
                    tenant,
                    e.getClass().getSimpleName());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(StoreRemoved removed) {
        rows.remove(removed.store());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(PersonErased erased) {
        rows.remove(erased.store(), erased.accounts());
    }
}
