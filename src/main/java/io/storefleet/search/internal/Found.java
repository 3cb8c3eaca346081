package io.storefleet.search.internal;

import io.storefleet.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is shown, and who it belongs to.
 *
 * @param email the buyer's address in lower case, where the actor may see it; null else
 */
record Found(Hit hit, @Nullable String email) {

    @Override
    public String toString() {
        return "Found[" + hit + "]";
    }
}
