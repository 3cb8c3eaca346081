package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkRunId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.vault.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row whose turn it is.
 *
 * @param led how many rows more the same call is for
 * @param tries how often it was refused for what lay with the credential or the limit
 * @param vain how often it could not be read
 */
record Todo(
        BulkRunId run,
        int line,
        StoreId store,
        String id,
        @Nullable Sealed own,
        @Nullable String currency,
        int led,
        int tries,
        int vain) {

    /** What a line asks, sealed for its place. */
    record Own(int line, Sealed own) {}

    /** The same for the same row on every node, however often it is taken up; another one only after a refusal. */
    UUID token() {
        return token(tries);
    }

    UUID token(int at) {
        return UUID.nameUUIDFromBytes(("bulk/" + run + "/" + line + "/" + at).getBytes(StandardCharsets.UTF_8));
    }
}
