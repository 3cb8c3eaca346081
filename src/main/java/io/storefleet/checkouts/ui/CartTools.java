package io.storefleet.checkouts.ui;

import io.storefleet.checkouts.Carts;
import io.storefleet.store.StoreLabels;
import io.storefleet.team.Colleagues;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.CartLinkShow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the pages of carts work with. */
@Component
record CartTools(Carts carts, StoreLabels labels, Colleagues colleagues, CartLinkShow links, Background background) {

    /** The names of the stores in which the reader may make carts, in their order. */
    Map<StoreId, String> stores() {
        var names = new LinkedHashMap<StoreId, String>();
        labels.labels().stream()
                .filter(label -> carts.permitted(label.id()))
                .sorted(Comparator.comparing(StoreLabels.Label::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(label -> names.put(label.id(), label.name()));
        return names;
    }
}
