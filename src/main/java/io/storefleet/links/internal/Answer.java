package io.storefleet.links.internal;

import io.storefleet.links.LinkReason;
import io.storefleet.vault.Sealed;
import java.time.Instant;

/** What one row got. */
sealed interface Answer {

    int line();

    /** A link, already sealed for its row. */
    record Link(int line, Sealed sealed, Instant expires) implements Answer {}

    /** A reason instead. */
    record Reason(int line, LinkReason reason) implements Answer {}
}
