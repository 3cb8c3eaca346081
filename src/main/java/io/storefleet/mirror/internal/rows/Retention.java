package io.storefleet.mirror.internal.rows;

import io.storefleet.jobs.Sweep;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys what need not be kept any longer, tenant after tenant and in short transactions; events have an end of their own. */
@Component
class Retention implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final HouseWork house;
    private final OldRows old;
    private final TransactionTemplate transactions;

    Retention(HouseWork house, OldRows old, TransactionTemplate transactions) {
        this.house = house;
        this.old = old;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "mirror-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void sweep() {
        house.inEach(this::sweep);
    }

    /** A tenant that fails does not keep the others waiting. */
    private void sweep(TenantId tenant) {
        try {
            for (var store : transactions.execute(_ -> old.removedStores())) {
                destroy(store);
            }
            for (var store : transactions.execute(_ -> old.stores())) {
                sweep(store);
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "tenant {}: old rows of the mirror were not destroyed: {}",
                    tenant,
                    e.getClass().getSimpleName());
        }
    }

    private void sweep(StoreId store) {
        inSlices(() -> old.orders(store));
        inSlices(() -> old.returns(store));
        inSlices(() -> old.subscriptions(store));
        // Last, for an account goes when nothing of it is left.
        inSlices(() -> old.accounts(store));
    }

    private void destroy(StoreId store) {
        for (var table : OldRows.OF_A_STORE) {
            inSlices(() -> old.ofStore(store, table));
        }
        transactions.executeWithoutResult(_ -> old.forget(store));
    }

    private void inSlices(IntSupplier slice) {
        int destroyed;
        do {
            destroyed = transactions.execute(_ -> slice.getAsInt());
        } while (destroyed >= OldRows.SLICE);
    }
}
