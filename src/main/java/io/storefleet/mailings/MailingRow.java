package io.storefleet.mailings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row's mail.
 *
 * @param to the address in the copy now, masked where the reader lacks {@code account.personal}; null where there is none
 * @param code why, where it did not go well; may be empty
 * @param words the server's own words, without addresses; may be empty
 */
public record MailingRow(int line, @Nullable String to, MailingState state, String code, String words, Instant at) {

    /** It is personal. */
    @Override
    public String toString() {
        return "MailingRow[" + line + ": " + state + "]";
    }
}
