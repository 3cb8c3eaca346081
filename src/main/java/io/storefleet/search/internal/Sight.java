package io.storefleet.search.internal;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.tenancy.StoreId;
import java.util.Map;
import java.util.Set;

/**
 * What the actor may look at: of each kind the stores where they hold its {@code view} verb, and those of all stores where
 * they may see personal data.
 */
record Sight(Map<ObjectKind, Set<StoreId>> stores, Set<StoreId> personal) {

    Sight {
        stores = Map.copyOf(stores);
        personal = Set.copyOf(personal);
    }

    Set<StoreId> of(ObjectKind kind) {
        return stores.getOrDefault(kind, Set.of());
    }
}
