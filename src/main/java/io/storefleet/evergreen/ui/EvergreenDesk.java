package io.storefleet.evergreen.ui;

import io.storefleet.evergreen.Brands;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Colleagues;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the pages of links of our own work with. */
@Component
record EvergreenDesk(EvergreenLinks links, Brands brands, Stores stores, Rights rights, Colleagues colleagues) {

    boolean may(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    boolean mayBrand() {
        return rights.decide(Tenancy.actor(), Verb.SETTINGS_MANAGE).allowed();
    }

    /** By name. */
    Map<StoreId, StoreView> visibleStores() {
        var all = new LinkedHashMap<StoreId, StoreView>();
        stores.visible().forEach(store -> all.put(store.id(), store));
        return all;
    }
}
