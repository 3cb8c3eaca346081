package io.storefleet.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stores the viewer sees, worst first, then by name.
 *
 * @param judgedAt when they were last judged; null while they never were
 */
public record HealthBoard(
        List<StoreHealth> stores, @Nullable Instant judgedAt) {

    public HealthBoard {
        stores = stores.stream()
                .sorted(Comparator.comparing(StoreHealth::level)
                        .thenComparing(StoreHealth::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public List<StoreHealth> at(Level level) {
        return stores.stream().filter(each -> each.level() == level).toList();
    }
}
