package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkSettings;
import io.storefleet.jobs.Sweep;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys old runs, and dry runs nobody has begun; what was typed for a removed store goes at once. */
@Component
class BulkSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(BulkSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int DRY = 7;

    private final HouseWork house;
    private final Runs runs;
    private final RowTable rows;
    private final Times times;

    BulkSweep(HouseWork house, Runs runs, RowTable rows, Times times) {
        this.house = house;
        this.runs = runs;
        this.rows = rows;
        this.times = times;
    }

    /** When, and how long things are kept. */
    @Component
    record Times(Clock clock, BulkSettings settings, TransactionTemplate transaction) {}

    @Override
    public String name() {
        return "bulk-runs";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void sweep() {
        house.inEach(this::sweep);
    }

    private void sweep(TenantId tenant) {
        try {
            var now = times.clock().instant();
            times.transaction()
                    .executeWithoutResult(
                            status -> runs.forget(now.minus(times.settings().keep()), now.minus(Duration.ofDays(DRY))));
        } catch (RuntimeException e) {
            LOG.warn(
                    "tenant {}: old runs were not destroyed: {}",
                    tenant,
                    e.getClass().getSimpleName());
        }
    }

    /** In the transaction that removes the store, by who removes it. */
    @EventListener
    void destroy(StoreRemoved removed) {
        rows.forget(removed.store());
    }
}
