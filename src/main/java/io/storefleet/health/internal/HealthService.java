package io.storefleet.health.internal;

import static java.util.stream.Collectors.toSet;

import io.storefleet.health.Check;
import io.storefleet.health.DayNumbers;
import io.storefleet.health.Finding;
import io.storefleet.health.Finding.Facts;
import io.storefleet.health.Health;
import io.storefleet.health.HealthBoard;
import io.storefleet.health.Level;
import io.storefleet.health.StoreHealth;
import io.storefleet.health.Today;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what the last round has kept, cut to what the actor may know. */
@Service
class HealthService implements Health {

    private final HealthRows rows;
    private final Stores stores;
    private final Rights rights;
    private final Clock clock;

    HealthService(HealthRows rows, Stores stores, Rights rights, Clock clock) {
        this.rows = rows;
        this.stores = stores;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public HealthBoard board() {
        var findings = rows.findings();
        var seen = new Sight(rights, Tenancy.actor());
        return new HealthBoard(
                stores.visible().stream()
                        .map(store -> health(store, findings).asSeen(verb -> seen.holds(verb, store.id())))
                        .toList(),
                rows.judgedAt().orElse(null));
    }

    private StoreHealth health(StoreView store, Map<StoreId, List<Finding>> findings) {
        var found = findings.getOrDefault(store.id(), List.of());
        var told = found.isEmpty() ? List.of(fresh(clock.instant())) : found;
        return new StoreHealth(store.id(), store.name(), store.tags(), told);
    }

    /** A store that no round has met yet. */
    private static Finding fresh(Instant now) {
        return new Finding(Check.COPY, Level.UNKNOWN, "waiting", now, Facts.NONE);
    }

    @Override
    @Transactional(readOnly = true)
    public Today today(ZoneId zone) {
        var from = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        var visible = stores.visible().stream().map(StoreView::id).collect(toSet());
        var seen = new Sight(rights, Tenancy.actor());
        var numbers = rows.numbers(from).stream()
                .filter(each -> visible.contains(each.store()))
                .map(each -> cut(each, seen))
                .filter(HealthService::something)
                .toList();
        var known = rows.known();
        var fresh = new HashMap<StoreId, Instant>();
        visible.forEach(store -> freshUntil(known, store, fresh));
        return new Today(
                from,
                numbers,
                without(
                        visible,
                        store -> known.containsKey(store) && known.get(store).whole()),
                fresh,
                without(visible, store -> seen.holds(Verb.ORDER_VIEW, store)),
                without(visible, store -> seen.holds(Verb.SUBSCRIPTION_VIEW, store)));
    }

    private static void freshUntil(Map<StoreId, HealthRows.Known> known, StoreId store, Map<StoreId, Instant> fresh) {
        var here = known.get(store);
        if (here != null) {
            here.freshUntil().ifPresent(until -> fresh.put(store, until));
        }
    }

    private static Set<StoreId> without(Set<StoreId> stores, java.util.function.Predicate<StoreId> holds) {
        return stores.stream().filter(store -> !holds.test(store)).collect(toSet());
    }

    private static DayNumbers cut(DayNumbers all, Sight seen) {
        var orders = seen.holds(Verb.ORDER_VIEW, all.store());
        var subscriptions = seen.holds(Verb.SUBSCRIPTION_VIEW, all.store());
        return new DayNumbers(
                all.store(),
                all.live(),
                orders ? all.currency() : "",
                orders ? all.orders() : 0,
                orders ? all.revenue() : BigDecimal.ZERO,
                subscriptions ? all.subscriptions() : 0,
                subscriptions ? all.cancellations() : 0,
                subscriptions ? all.failedRebills() : 0);
    }

    private static boolean something(DayNumbers numbers) {
        return numbers.orders() + numbers.subscriptions() + numbers.cancellations() + numbers.failedRebills() > 0;
    }
}
