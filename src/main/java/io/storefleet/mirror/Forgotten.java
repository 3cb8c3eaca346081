package io.storefleet.mirror;

import io.storefleet.tenancy.StoreId;

/** For features that show what a store tells now: whoever was erased from its copy is not shown from there either. */
public interface Forgotten {

    /** Whether the JSON names a person who was erased from the store's copy, or one of the things that were theirs. */
    boolean names(StoreId store, String json);
}
