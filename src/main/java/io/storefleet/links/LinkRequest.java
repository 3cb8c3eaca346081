package io.storefleet.links;

import io.storefleet.tenancy.StoreId;

/**
 * A run to be started.
 *
 * @param title what people call it, 1 to 255 characters, trimmed
 */
public record LinkRequest(StoreId store, String title, LinkTab tab, Cohort cohort) {

    public LinkRequest {
        title = title.strip();
        if (title.isEmpty() || title.length() > 255) {
            throw new IllegalArgumentException("a run's title has 1 to 255 characters");
        }
    }
}
