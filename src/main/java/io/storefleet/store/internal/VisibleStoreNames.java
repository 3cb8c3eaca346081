package io.storefleet.store.internal;

import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.StoreNames;
import io.storefleet.tenancy.StoreId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the team's pages what the stores are called. */
@Component
class VisibleStoreNames implements StoreNames {

    private final Stores stores;

    VisibleStoreNames(Stores stores) {
        this.stores = stores;
    }

    @Override
    public Map<StoreId, String> names() {
        var names = new LinkedHashMap<StoreId, String>();
        for (StoreView store : stores.visible()) {
            names.put(store.id(), store.name());
        }
        return names;
    }
}
