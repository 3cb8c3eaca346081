package io.storefleet.links.ui;

import io.storefleet.links.LinkResults;
import io.storefleet.links.LinkSettings;
import io.storefleet.links.Links;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages of links work with. */
@Component
record LinkDesk(Links links, LinkResults results, Stores stores, Rights rights, LinkSettings settings) {

    boolean may(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    /** The stores the person may make links for. */
    List<StoreView> makingStores() {
        var scope = rights.permittedStores(Tenancy.actor(), Verb.LINK_CREATE);
        return stores.visible().stream()
                .filter(store -> scope.contains(store.id()))
                .toList();
    }

    Map<StoreId, StoreView> visibleStores() {
        return stores.visible().stream().collect(Collectors.toMap(StoreView::id, Function.identity()));
    }
}
