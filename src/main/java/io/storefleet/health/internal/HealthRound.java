package io.storefleet.health.internal;

import io.storefleet.health.Finding;
import io.storefleet.health.HealthSettings;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts and judges all stores of the bound tenant, in one transaction and by a handful of statements. */
@Component
class HealthRound {

    private static final QuotaView.Use UNKNOWN = new QuotaView.Use.Unknown();

    private final Counters counters;
    private final FactReader facts;
    private final QuotaView quota;
    private final Judge judge;
    private final HealthRows rows;

    HealthRound(Counters counters, FactReader facts, QuotaView quota, Judge judge, HealthRows rows) {
        this.counters = counters;
        this.facts = facts;
        this.quota = quota;
        this.judge = judge;
        this.rows = rows;
    }

    /** What counts. */
    @Component
    record Counters(DayCounter days, QuarterCounter quarters, HealthSettings settings) {}

    /** One round, by the database's time. */
    @Transactional
    public void judge() {
        judge(rows.now());
    }

    /** One round; does nothing while another node is at it. */
    @Transactional
    public void judge(Instant now) {
        if (!rows.takeRound(now)) {
            return;
        }
        counters.days().count(now, counters.settings().recount());
        counters.quarters().count(now);
        var uses = quota.uses();
        var found = new LinkedHashMap<StoreId, List<Finding>>();
        for (var store : facts.read(now)) {
            found.put(store.store(), judge.judge(store, uses.getOrDefault(store.store(), UNKNOWN), now));
        }
        rows.save(found);
    }

    /** In the transaction that removes the store. */
    @EventListener
    void forget(StoreRemoved removed) {
        counters.days().forget(removed.store().value());
    }
}
