package io.storefleet.health.internal;

import io.storefleet.health.HealthSettings;
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

/** Has every tenant's stores judged and the mails about them written, tenant after tenant. */
@Component
class HealthSweep {

    private static final Logger LOG = LoggerFactory.getLogger(HealthSweep.class);

    private final HouseWork house;
    private final HealthRound round;
    private final Digests digests;
    private final HealthSettings settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("health-sweep").factory());
    private @Nullable Future<?> sweeping;

    HealthSweep(HouseWork house, HealthRound round, Digests digests, HealthSettings settings) {
        this.house = house;
        this.round = round;
        this.digests = digests;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (sweeping == null) {
            var every = settings.every().toMillis();
            sweeping = timer.scheduleWithFixedDelay(this::sweep, every / 4, every, TimeUnit.MILLISECONDS);
        }
    }

    /** One round through all tenants; a tenant that fails does not keep the others waiting. */
    void sweep() {
        try {
            house.inEach(this::sweep);
        } catch (RuntimeException e) {
            LOG.warn("no round through the tenants' stores: {}", e.getClass().getSimpleName());
        }
    }

    private void sweep(TenantId tenant) {
        try {
            round.judge();
            digests.send();
        } catch (RuntimeException e) {
            LOG.warn(
                    "tenant {}: its stores were not judged: {}",
                    tenant,
                    e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
