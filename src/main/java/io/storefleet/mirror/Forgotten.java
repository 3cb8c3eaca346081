package io.storefleet.mirror;

import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Set;

/** For features that show what a store tells now: whoever was erased from its copy is not shown from there either. */
public interface Forgotten {

    /** Those of the objects, each as JSON, that name a person who was erased from the store's copy or what was theirs. */
    Set<String> naming(StoreId store, List<String> objects);
}
