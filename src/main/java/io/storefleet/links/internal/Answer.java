package io.storefleet.links.internal;

import io.storefleet.links.LinkReason;
import io.storefleet.vault.Sealed;
import java.time.Instant;

/** What one row got. */
sealed interface Answer {

    /** The service's code for an account it does not have. */
    String NO_ACCOUNT = "account";

    int line();

    /** A link, already sealed for its row. */
    record Link(int line, Sealed sealed, Instant expires) implements Answer {}

    /** A reason instead. */
    record Reason(int line, LinkReason reason) implements Answer {}

    /** This store has nobody like that; another one may. */
    record Elsewhere(int line) implements Answer {}

    /** What the service's reason means for the row: of what is sought, that it is not here. */
    static Answer refused(ItemRow row, LinkReason reason) {
        return row.sought() && reason.code().equals(NO_ACCOUNT)
                ? new Elsewhere(row.line())
                : new Reason(row.line(), reason);
    }
}
