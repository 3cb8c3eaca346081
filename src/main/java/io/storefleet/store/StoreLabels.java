package io.storefleet.store;

import io.storefleet.tenancy.StoreId;
import java.util.List;

/** What the bound tenant's stores are called and tagged, for those who ask often. */
public interface StoreLabels {

    /** The stores the actor has any grant on, in no order. */
    List<Label> labels();

    /** Name and tags of a store. */
    record Label(StoreId id, String name, List<String> tags) {
        public Label {
            tags = List.copyOf(tags);
        }
    }
}
