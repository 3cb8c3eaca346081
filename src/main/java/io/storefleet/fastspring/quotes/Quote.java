package io.storefleet.fastspring.quotes;

import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.SecretUrl;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An offer in writing, as the store keeps it; the buyer accepts it at its page.
 *
 * @param page lets whoever opens it accept
 * @param raw the object as sent
 */
public record Quote(
        QuoteId id,
        @Nullable String name,
        Course course,
        Parties parties,
        List<QuoteLine> lines,
        Totals totals,
        Terms terms,
        @Nullable SecretUrl page,
        String raw) {

    public Quote {
        lines = List.copyOf(lines);
    }

    /**
     * How far it has come.
     *
     * @param orderReference null until it is paid
     * @param invoice null until it is accepted
     */
    public record Course(
            QuoteStatus status,
            List<StatusChange> history,
            Times times,
            @Nullable String orderReference,
            @Nullable InvoiceId invoice) {

        public Course {
            history = List.copyOf(history);
        }
    }

    /** A change of status and who made it. */
    public record StatusChange(
            QuoteStatus to,
            @Nullable String byName,
            @Nullable String byEmail,
            @Nullable Instant at) {

        @Override
        public String toString() {
            return "StatusChange[" + to + "]";
        }
    }

    /** When it was made, last changed, and ends. */
    public record Times(
            @Nullable Instant created,
            @Nullable Instant updated,
            @Nullable Instant expires) {}

    /**
     * Who quotes to whom.
     *
     * @param buyerGenerated whether the buyer asked for it at the store
     * @param createdBy null where the service does not say
     */
    public record Parties(
            QuoteRecipient recipient,
            @Nullable Author createdBy,
            boolean buyerGenerated,
            @Nullable String taxId,
            Origin origin) {}

    /** Somebody of the seller's. */
    public record Author(
            @Nullable String userId,
            @Nullable String first,
            @Nullable String last,
            @Nullable String email) {

        @Override
        public String toString() {
            return "Author[hidden]";
        }
    }

    /** Through which site and tool it came. */
    public record Origin(
            @Nullable String siteId,
            @Nullable String source,
            @Nullable String ip) {

        @Override
        public String toString() {
            return "Origin[" + source + "]";
        }
    }

    /**
     * Amounts in the quote's currency.
     *
     * @param subtotal before discount
     */
    public record Totals(
            @Nullable Money subtotal,
            @Nullable Money discount,
            @Nullable Money total,
            Tax tax) {}

    /**
     * @param rate as the service puts it, 0.19 for 19 %
     * @param gross whether prices include it
     */
    public record Tax(
            @Nullable Money amount,
            @Nullable BigDecimal rate,
            @Nullable String type,
            boolean gross) {}

    /** What else holds. */
    public record Terms(
            @Nullable String coupon,
            @Nullable String notes,
            boolean copyNotesToInvoice,
            @Nullable Integer netTermsDays,
            Map<String, String> tags) {

        @Override
        public String toString() {
            return "Terms[hidden]";
        }
    }

    @Override
    public String toString() {
        return "Quote[" + id + ", " + course.status() + "]";
    }
}
