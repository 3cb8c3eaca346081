package io.storefleet.quotes;

import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.fastspring.quotes.QuoteLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One quote as the actor may see it, read from its store. What says who somebody is is masked where they may not. */
public record QuoteDetail(
        QuoteId id,
        @Nullable String name,
        Quote.Course course,
        Recipient recipient,
        List<QuoteLine> lines,
        Quote.Totals totals,
        Terms terms,
        Sight sight) {

    public QuoteDetail {
        lines = List.copyOf(lines);
    }

    /** Whom it is for. @param address line by line, without the country */
    public record Recipient(
            @Nullable String name,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            List<String> address,
            @Nullable String country,
            @Nullable String taxId) {

        public Recipient {
            address = List.copyOf(address);
        }

        @Override
        public String toString() {
            return "Recipient[hidden]";
        }
    }

    /** What else holds. */
    public record Terms(
            @Nullable String coupon,
            @Nullable String notes,
            @Nullable Integer netTermsDays,
            Map<String, String> tags,
            @Nullable String madeBy,
            boolean buyerGenerated) {

        public Terms {
            tags = Map.copyOf(tags);
        }

        @Override
        public String toString() {
            return "Terms[hidden]";
        }
    }

    /**
     * @param personal whether the actor sees who somebody is
     * @param page whether the quote has a page and the actor may have its address
     * @param order that came of it, where the copy has it and the actor may see orders
     * @param json the object, with marks in the place of what the actor may not see
     */
    public record Sight(
            boolean personal, boolean page, @Nullable OrderId order, String json) {

        @Override
        public String toString() {
            return "Sight[personal=" + personal + "]";
        }
    }

    @Override
    public String toString() {
        return "QuoteDetail[" + id + "]";
    }
}
