package io.storefleet.fastspring.quotes;

import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.internal.Fields;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads quotes as contract 12 describes them. */
final class QuoteReader {

    private QuoteReader() {}

    static @Nullable QuoteId id(Fields fields) {
        return fields.id(QuoteId::isValid, QuoteId::new, "id", "quote");
    }

    static @Nullable Quote quote(Fields fields) {
        QuoteId id = id(fields);
        String url = fields.text("quoteUrl");
        return id == null
                ? null
                : new Quote(
                        id,
                        fields.text("name"),
                        course(fields),
                        parties(fields),
                        fields.objects("items", item -> line(item, fields.text("currency"))),
                        totals(fields, fields.text("currency")),
                        terms(fields),
                        url == null ? null : SecretUrl.parse(url).orElse(null),
                        fields.raw());
    }

    private static Quote.Course course(Fields fields) {
        return new Quote.Course(
                status(fields, "status"),
                fields.objects("statusHistory", QuoteReader::change),
                new Quote.Times(fields.instant("created"), fields.instant("updated"), fields.instant("expires")),
                fields.text("orderReference"),
                fields.id(InvoiceId::isValid, InvoiceId::new, "invoiceId"));
    }

    private static QuoteStatus status(Fields fields, String name) {
        return new QuoteStatus(fields.textOrEmpty(name).toUpperCase(Locale.ROOT));
    }

    private static Quote.StatusChange change(Fields fields) {
        return new Quote.StatusChange(
                status(fields, "statusUpdatedTo"),
                fields.text("statusUpdatedByFullName"),
                fields.text("statusUpdatedByEmail"),
                fields.instant("statusUpdatedOn"));
    }

    private static Quote.Parties parties(Fields fields) {
        Fields contact = fields.in("recipient");
        Fields address = fields.in("recipientAddress");
        var recipient = new QuoteRecipient(
                new QuoteRecipient.Contact(
                        contact.text("email"),
                        contact.text("first"),
                        contact.text("last"),
                        contact.text("company"),
                        contact.text("phone")),
                new QuoteRecipient.Address(
                        address.text("country"),
                        address.text("postalCode"),
                        address.text("addressLine1"),
                        address.text("addressLine2"),
                        address.text("city"),
                        address.text("region")));
        return new Quote.Parties(
                recipient,
                fields.object("createdBy", QuoteReader::author),
                fields.isTrue("buyerGenerated"),
                fields.text("taxId"),
                new Quote.Origin(fields.text("siteId"), fields.text("source"), fields.text("sourceIP")));
    }

    private static Quote.Author author(Fields fields) {
        return new Quote.Author(
                fields.text("userId", "id"), fields.text("first"), fields.text("last"), fields.text("email"));
    }

    private static QuoteLine line(Fields item, @Nullable String currency) {
        Integer quantity = item.whole("quantity");
        String mode = item.word("taxMode");
        return new QuoteLine(
                item.id(ProductPath::isValid, ProductPath::new, "product"),
                quantity == null ? 1 : quantity,
                new QuoteLine.Shown(item.text("display"), item.text("image")),
                new QuoteLine.Price(
                        item.money("unitListPrice", currency),
                        item.money("unitPrice", currency),
                        item.money("unitDiscount", currency),
                        item.money("unitCouponDiscount", currency),
                        item.isTrue("customPrice"),
                        mode == null ? null : mode.equals("net")),
                item.isTrue("subscription") ? plan(item) : null,
                item.objects("taxes", tax -> tax(tax, currency)),
                item.raw());
    }

    private static QuoteLine.Plan plan(Fields item) {
        return new QuoteLine.Plan(
                item.text("period"),
                item.whole("periodDays"),
                item.whole("trialDays"),
                item.texts("renewIntoProducts"));
    }

    private static QuoteLine.Tax tax(Fields tax, @Nullable String currency) {
        return new QuoteLine.Tax(tax.money("taxValue", currency), tax.money("totalTaxable", currency));
    }

    private static Quote.Totals totals(Fields fields, @Nullable String currency) {
        return new Quote.Totals(
                fields.money("subtotal", currency),
                fields.money("discount", currency),
                fields.money("total", currency),
                new Quote.Tax(
                        fields.money("tax", currency),
                        fields.decimal("taxRate"),
                        fields.text("taxType"),
                        fields.isTrue("isGrossTax")));
    }

    private static Quote.Terms terms(Fields fields) {
        return new Quote.Terms(
                fields.text("coupon"),
                fields.text("notes"),
                fields.isTrue("copyNotesToInvoice"),
                fields.whole("netTermsDays"),
                tags(fields));
    }

    /** Quotes carry tags as objects of key and value, all else as a map. */
    private static Map<String, String> tags(Fields fields) {
        if (!fields.json("tags").isArray()) {
            return fields.map("tags");
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (Fields tag : fields.objects("tags", each -> each)) {
            String key = tag.text("key");
            if (key != null) {
                map.put(key, tag.textOrEmpty("value"));
            }
        }
        return map;
    }
}
