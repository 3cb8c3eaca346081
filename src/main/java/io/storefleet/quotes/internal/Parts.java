package io.storefleet.quotes.internal;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.fastspring.quotes.QuoteDraft;
import io.storefleet.fastspring.quotes.QuoteRecipient;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a quote by which reading back compares what is there with what was wanted. What a draft leaves to the store
 * is no part of it, nor when it ends: that is said in days from the moment of the change.
 */
final class Parts {

    private Parts() {}

    static Map<String, String> of(QuoteDraft draft) {
        var parts = new TreeMap<String, String>();
        parts.put("name", draft.name());
        recipient(parts, draft.recipient());
        parts.put(
                "items",
                draft.items().stream()
                        .map(item -> item(item.product(), item.quantity(), item.unitListPrice()))
                        .collect(Collectors.joining("\n")));
        var options = draft.options();
        put(parts, "coupon", options.coupon());
        put(parts, "currency", options.currency());
        put(parts, "notes", options.notes());
        put(parts, "taxId", options.taxId());
        if (options.terms().netTermsDays() != null) {
            parts.put("netTermsDays", String.valueOf(options.terms().netTermsDays()));
        }
        return parts;
    }

    /** As {@link #of(QuoteDraft)} would tell it for a draft with these parts; own prices only where the draft has them. */
    static Map<String, String> of(Quote quote, QuoteDraft like) {
        var parts = new TreeMap<String, String>();
        parts.put("name", text(quote.name()));
        recipient(parts, quote.parties().recipient());
        parts.put("items", items(quote, like));
        put(parts, "coupon", text(quote.terms().coupon()));
        var total = quote.totals().total();
        put(parts, "currency", total == null ? "" : total.currency());
        put(parts, "notes", text(quote.terms().notes()));
        put(parts, "taxId", text(quote.parties().taxId()));
        var net = quote.terms().netTermsDays();
        parts.put("netTermsDays", net == null ? "0" : net.toString());
        parts.keySet().retainAll(of(like).keySet());
        return parts;
    }

    private static String items(Quote quote, QuoteDraft like) {
        var lines = quote.lines();
        var text = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var own = at < like.items().size() && like.items().get(at).unitListPrice() != null;
            var price = line.price().list();
            text.append(at == 0 ? "" : "\n").append(item(line.product(), line.quantity(), own ? amount(price) : null));
        }
        return text.toString();
    }

    private static @Nullable BigDecimal amount(@Nullable Money price) {
        return price == null ? null : price.amount();
    }

    private static String item(@Nullable ProductPath product, int quantity, @Nullable BigDecimal price) {
        return product + " " + quantity + " "
                + (price == null ? "" : price.stripTrailingZeros().toPlainString());
    }

    private static void recipient(Map<String, String> parts, QuoteRecipient recipient) {
        var contact = recipient.contact();
        var address = recipient.address();
        parts.put(
                "recipient",
                String.join(
                        "\n",
                        text(contact.email()),
                        text(contact.first()),
                        text(contact.last()),
                        text(contact.company()),
                        text(contact.phone())));
        parts.put(
                "address",
                String.join(
                        "\n",
                        text(address.country()),
                        text(address.postalCode()),
                        text(address.line1()),
                        text(address.line2()),
                        text(address.city()),
                        text(address.region())));
    }

    private static void put(Map<String, String> parts, String name, @Nullable String text) {
        if (text != null) {
            parts.put(name, text);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
