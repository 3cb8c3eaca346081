package io.storefleet.products.ui;

import io.storefleet.intents.Intents;
import io.storefleet.products.ProductActions;
import io.storefleet.products.ProductDetails;
import io.storefleet.store.StoreLabels;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.team.Colleagues;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Background;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the pages of products work with. */
@Component
record ProductTools(ProductDetails products, Doing doing, Around around, Background background) {

    /** What changes something. */
    @Component
    record Doing(ProductActions actions, Intents intents) {}

    /** Names of stores and people. */
    @Component
    record Around(StoreLabels stores, Colleagues colleagues) {}

    ProductActions actions() {
        return doing.actions();
    }

    String store(StoreId id) {
        return around.stores().labels().stream()
                .filter(label -> label.id().equals(id))
                .map(Label::name)
                .findFirst()
                .orElse("");
    }

    /** Names of the stores in which the person may change products, in the order of the names. */
    Map<StoreId, String> writable() {
        var names = new LinkedHashMap<StoreId, String>();
        around.stores().labels().stream()
                .filter(label -> actions().permitted(label.id()))
                .sorted(java.util.Comparator.comparing(Label::name))
                .forEach(label -> names.put(label.id(), label.name()));
        return names;
    }
}
