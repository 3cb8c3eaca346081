package io.storefleet.health;

import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the viewer's present day.
 *
 * @param from when the day began
 * @param filling stores whose first copy is not whole: their numbers are too small
 * @param freshUntil up to when each store's numbers are known; stores of which nobody can say are missing
 * @param withoutOrders stores whose orders the viewer may not see
 * @param withoutSubscriptions stores whose subscriptions the viewer may not see
 */
public record Today(
        Instant from,
        List<DayNumbers> numbers,
        Set<StoreId> filling,
        Map<StoreId, Instant> freshUntil,
        Set<StoreId> withoutOrders,
        Set<StoreId> withoutSubscriptions) {

    public Today {
        numbers = List.copyOf(numbers);
        filling = Set.copyOf(filling);
        freshUntil = Map.copyOf(freshUntil);
        withoutOrders = Set.copyOf(withoutOrders);
        withoutSubscriptions = Set.copyOf(withoutSubscriptions);
    }

    /** Up to when the numbers of all these stores are known; null while nobody can say. */
    public @Nullable Instant freshUntil(Set<StoreId> stores) {
        return freshUntil.entrySet().stream()
                .filter(each -> stores.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
