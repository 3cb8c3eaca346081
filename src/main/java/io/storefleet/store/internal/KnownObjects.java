package io.storefleet.store.internal;

import org.jspecify.annotations.Nullable;

/** An account and a product seen in a store, by which another credential can prove that it opens the same store. */
record KnownObjects(@Nullable String account, @Nullable String product) {

    boolean none() {
        return account == null && product == null;
    }
}
