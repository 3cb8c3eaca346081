package io.storefleet.links;

import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a run, without its link.
 *
 * @param line where it stands in the person's text or file, from 1
 * @param input what stood there; an e-mail address is masked for who may not see it
 * @param store the account's store, once it is known
 * @param account the account's id, once it is known
 * @param expires when its link does, or did
 * @param reason why there is no link
 * @param sameAs the line that asks for the same account
 */
public record LinkRow(
        int line,
        String input,
        @Nullable StoreId store,
        @Nullable String account,
        LinkState state,
        @Nullable Instant expires,
        @Nullable LinkReason reason,
        @Nullable Integer sameAs) {

    /** Without the input, which may be personal. */
    @Override
    public String toString() {
        return "LinkRow[" + line + ", " + state + "]";
    }
}
