package io.storefleet.quotes;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.QuoteStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quote in a list.
 *
 * @param name what the seller calls it, which may name somebody: masked like the rest where the actor may not see that
 */
public record QuoteSummary(
        QuoteId id,
        QuoteStatus status,
        @Nullable String name,
        @Nullable String recipient,
        @Nullable String email,
        @Nullable Money total,
        @Nullable Instant created,
        @Nullable Instant expires) {

    @Override
    public String toString() {
        return "QuoteSummary[" + id + "]";
    }
}
