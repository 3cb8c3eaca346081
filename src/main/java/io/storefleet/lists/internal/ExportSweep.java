package io.storefleet.lists.internal;

import io.storefleet.jobs.Sweep;
import io.storefleet.lists.ListSettings;
import io.storefleet.mirror.PersonErased;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.HouseWork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets files go: expired ones, those of a removed store, those that may tell of an erased person. */
@Component
class ExportSweep implements Sweep {

    private final HouseWork house;
    private final ExportRows rows;
    private final TransactionTemplate transaction;
    private final ListSettings settings;
    private final Clock clock;

    ExportSweep(HouseWork house, ExportRows rows, TransactionTemplate transaction, ListSettings settings, Clock clock) {
        this.house = house;
        this.rows = rows;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expired-list-files";
    }

    @Override
    public Duration every() {
        return settings.sweep();
    }

    @Override
    public void sweep() {
        house.inEach(tenant -> transaction.executeWithoutResult(status -> rows.deleteExpired(clock.instant())));
    }

    /** In the transaction that removes the store, by who removes it. */
    @EventListener
    void destroy(StoreRemoved removed) {
        rows.deleteOf(removed.store());
    }

    /** In the transaction that erases the person: a file is sealed as a whole, so it goes as a whole. */
    @EventListener
    void destroy(PersonErased erased) {
        rows.deletePersonalOf(erased.store());
    }
}
