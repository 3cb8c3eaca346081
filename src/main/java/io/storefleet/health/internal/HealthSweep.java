package io.storefleet.health.internal;

import io.storefleet.health.HealthSettings;
import io.storefleet.jobs.Sweep;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has every tenant's stores judged and the mails about them written, tenant after tenant. */
@Component
class HealthSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(HealthSweep.class);

    private final HouseWork house;
    private final HealthRound round;
    private final Digests digests;
    private final HealthSettings settings;

    HealthSweep(HouseWork house, HealthRound round, Digests digests, HealthSettings settings) {
        this.house = house;
        this.round = round;
        this.digests = digests;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    /** One round through all tenants; a tenant that fails does not keep the others waiting. */
    @Override
    public void sweep() {
        house.inEach(this::sweep);
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
}
