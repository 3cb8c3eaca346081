package io.storefleet.store.internal;

import io.storefleet.store.StoreProblem;
import io.storefleet.store.StoreProblem.Kind;
import io.storefleet.store.StoreSettings;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must hold for a store's name, tags and endpoint. */
@Component
class StoreRules {

    private static final int LONGEST = 255;
    private static final int LONGEST_TAG = 63;
    private static final int MOST_TAGS = 20;

    private final StoreRows stores;
    private final StoreSettings settings;

    StoreRules(StoreRows stores, StoreSettings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    void description(StoreId store, String name, List<String> tags) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new StoreProblem(Kind.NAME_INVALID);
        }
        if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.isBlank() || tag.length() > LONGEST_TAG)) {
            throw new StoreProblem(Kind.TAG_INVALID);
        }
        if (stores.nameTaken(name, store.value())) {
            throw new StoreProblem(Kind.NAME_TAKEN);
        }
    }

    void endpoint(String name) {
        if (!settings.endpoints().containsKey(name)) {
            throw new StoreProblem(Kind.ENDPOINT_UNKNOWN);
        }
    }
}
