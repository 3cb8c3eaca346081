package io.storefleet.fastspring.quotes;

import io.storefleet.fastspring.ProductPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a quote is to say: all of it each time, since an update replaces the draft before (contract 12). */
public record QuoteDraft(String name, QuoteRecipient recipient, List<Item> items, QuoteOptions options) {

    /** Refuses a draft without the fields the service needs. */
    public QuoteDraft {
        items = List.copyOf(items);
        QuoteRecipient.Contact contact = recipient.contact();
        QuoteRecipient.Address address = recipient.address();
        boolean lacking = Stream.of(
                        name, contact.email(), contact.first(), contact.last(), address.country(), address.postalCode())
                .anyMatch(each -> each == null || each.isBlank());
        if (lacking || items.isEmpty()) {
            throw new IllegalArgumentException(
                    "A quote has a name, items, e-mail and name of its recipient, country and postal code");
        }
    }

    public QuoteDraft(String name, QuoteRecipient recipient, Item... items) {
        this(name, recipient, List.of(items), QuoteOptions.STANDARD);
    }

    public QuoteDraft with(QuoteOptions other) {
        return new QuoteDraft(name, recipient, items, other);
    }

    /** @param unitListPrice for one, in the quote's currency; null for the product's price */
    public record Item(
            ProductPath product, int quantity, @Nullable BigDecimal unitListPrice) {

        public Item {
            if (quantity < 1) {
                throw new IllegalArgumentException("A quantity is at least 1");
            }
        }

        public Item(ProductPath product, int quantity) {
            this(product, quantity, null);
        }
    }

    @Override
    public String toString() {
        return "QuoteDraft[hidden]";
    }
}
