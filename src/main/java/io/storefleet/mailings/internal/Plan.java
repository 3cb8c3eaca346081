package io.storefleet.mailings.internal;

import io.storefleet.mailings.MailingState;
import io.storefleet.mirror.CustomerId;
import io.storefleet.post.Letter;
import org.jspecify.annotations.Nullable;

/** What to do about one row. */
sealed interface Plan {

    int line();

    /** Another row stands for the same customer. */
    record Pass(int line) implements Plan {}

    /** No mail, and why. */
    record Not(int line, MailingState state) implements Plan {}

    /**
     * A mail.
     *
     * @param stop the unsubscribe address in it, not kept yet; null in service mail
     */
    record Mail(
            int line,
            CustomerId customer,
            Letter letter,
            @Nullable StopToken stop) implements Plan {}
}
