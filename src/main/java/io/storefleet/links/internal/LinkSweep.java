package io.storefleet.links.internal;

import io.storefleet.links.LinkSettings;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has expired links destroyed, tenant after tenant, and those of a removed store at once. */
@Component
class LinkSweep {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSweep.class);

    private final HouseWork house;
    private final Purges purges;
    private final LinkSettings settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("link-sweep").factory());
    private @Nullable Future<?> sweeping;

    LinkSweep(HouseWork house, Purges purges, LinkSettings settings) {
        this.house = house;
        this.purges = purges;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (sweeping == null) {
            var every = settings.sweep().toMillis();
            sweeping = timer.scheduleWithFixedDelay(this::sweep, every, every, TimeUnit.MILLISECONDS);
        }
    }

    /** One round through all tenants; a tenant that fails does not keep the others waiting. */
    void sweep() {
        try {
            house.inEach(this::sweep);
        } catch (RuntimeException e) {
            LOG.warn("no round through the tenants' links: {}", e.getClass().getSimpleName());
        }
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

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
