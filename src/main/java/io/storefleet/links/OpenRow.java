package io.storefleet.links;

import io.storefleet.fastspring.SecretUrl;
import io.storefleet.mirror.Customer;
import io.storefleet.tenancy.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * One row of a run with its link, as far as the reader may have them.
 *
 * @param link null without one that works now, or without {@code link.download} in the row's store
 * @param gone whether its link expired while it was read
 * @param customer null while the copy does not know the account
 */
public record OpenRow(
        LinkRow row,
        @Nullable StoreId store,
        @Nullable SecretUrl link,
        @Nullable Customer customer,
        boolean gone) {

    @Override
    public String toString() {
        return "OpenRow[" + row + "]";
    }
}
