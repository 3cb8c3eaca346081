package io.storefleet.team;

import io.storefleet.tenancy.StoreId;
import java.util.Set;

/** The stores on which an actor holds a verb. */
public sealed interface StoreScope {

    /** Every store of the tenant, also those added later, but the ones denied. */
    record All(Set<StoreId> except) implements StoreScope {
        public All {
            except = Set.copyOf(except);
        }
    }

    /** These stores and no other; possibly none. */
    record Only(Set<StoreId> stores) implements StoreScope {
        public Only {
            stores = Set.copyOf(stores);
        }
    }

    default boolean contains(StoreId store) {
        return switch (this) {
            case All(var except) -> !except.contains(store);
            case Only(var stores) -> stores.contains(store);
        };
    }
}
