package io.storefleet.lists.internal;

import io.storefleet.tenancy.StoreId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where a query of the bound actor looks.
 *
 * @param stores the stores it is of, in no order: those the actor may see, as far as the query means them
 * @param names what they are called
 * @param personal those of the actor's stores where they may see who somebody is
 * @param leftOut how many stores a personal condition has left out
 * @param everywhere whether those are all stores of the tenant
 */
record Reach(List<StoreId> stores, Map<StoreId, String> names, Set<StoreId> personal, int leftOut, boolean everywhere) {

    Reach {
        stores = List.copyOf(stores);
        names = Map.copyOf(new LinkedHashMap<>(names));
        personal = Set.copyOf(personal);
    }

    UUID[] ids() {
        return stores.stream().map(StoreId::value).toArray(UUID[]::new);
    }

    UUID[] personalIds() {
        return personal.stream().map(StoreId::value).toArray(UUID[]::new);
    }

    String name(StoreId store) {
        return names.getOrDefault(store, "");
    }
}
