package io.storefleet.intents.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.intents.IntentState;
import io.storefleet.jobs.Sweep;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out, tenant after tenant, what became of changes whose outcome is not known; it never sends one again. */
@Component
class IntentSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(IntentSweep.class);
    private static final CallOptions OPTIONS = CallOptions.job().withPatience(Duration.ofSeconds(10));

    private final HouseWork house;
    private final IntentClaims claims;
    private final IntentReading reading;
    private final IntentSettling settling;
    private final IntentSettings settings;

    IntentSweep(
            HouseWork house,
            IntentClaims claims,
            IntentReading reading,
            IntentSettling settling,
            IntentSettings settings) {
        this.house = house;
        this.claims = claims;
        this.reading = reading;
        this.settling = settling;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "intents";
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    @Override
    public void sweep() {
        house.inEach(this::sweep);
    }

    private void sweep(TenantId tenant) {
        try {
            claims.lost().forEach(this::lost);
            claims.due().forEach(row -> reading.read(row, OPTIONS));
        } catch (RuntimeException e) {
            LOG.warn(
                    "tenant {}: its changes were not read back: {}",
                    tenant,
                    e.getClass().getSimpleName());
        }
    }

    private void lost(IntentRow row) {
        var verdict = Verdict.of(IntentState.UNKNOWN, "sender-lost").lookingAt(settling.now());
        settling.settle(row.view().id(), verdict, null);
    }
}
