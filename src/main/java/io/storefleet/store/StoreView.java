package io.storefleet.store;

import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;

/**
 * A store as pages show it.
 *
 * @param endpoint the configured endpoint's name, such as {@code live}
 * @param tags in the order of their names
 * @param credentialTail the last four characters of the API user name
 * @param credentialSince when the credential in use was put in
 * @param connection how the last call or test went
 * @param connectionAt when that was
 */
public record StoreView(
        StoreId id,
        String name,
        String endpoint,
        List<String> tags,
        String credentialTail,
        Instant credentialSince,
        Connection connection,
        Instant connectionAt) {

    /** Whether the store accepts our credential, as far as we last heard. */
    public enum Connection {
        GOOD,
        REFUSED,
        TROUBLED
    }

    public StoreView {
        tags = List.copyOf(tags);
    }
}
