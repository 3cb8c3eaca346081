package io.storefleet.jobs;

import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose jobs a list may show.
 *
 * @param all whether jobs of every store are shown but those of {@code stores}; otherwise of {@code stores} only
 * @param storeless whether jobs without a store are shown whoever started them
 * @param member whose own jobs without a store are shown
 */
public record JobScope(
        boolean all,
        Set<StoreId> stores,
        boolean storeless,
        @Nullable MemberId member) {

    public JobScope {
        stores = Set.copyOf(stores);
    }
}
