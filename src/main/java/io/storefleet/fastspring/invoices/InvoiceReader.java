package io.storefleet.fastspring.invoices;

import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads invoices as contract 13 describes them. */
final class InvoiceReader {

    private static final String SECRET = "invoiceSecret";

    private InvoiceReader() {}

    static @Nullable Invoice invoice(Fields fields) {
        InvoiceId id = fields.id(InvoiceId::isValid, InvoiceId::new, "id", "invoice");
        String currency = fields.text("currency", "currencyCode");
        return id == null
                ? null
                : new Invoice(
                        id,
                        course(fields),
                        new Invoice.Parties(
                                fields.beginning("purchaser"),
                                fields.beginning("receiver"),
                                fields.beginning("paymentReceiver")),
                        fields.objects("items", item -> line(item, currency)),
                        totals(fields, currency),
                        new Invoice.Notes(tags(fields), fields.text("tagsJson")),
                        access(fields),
                        fields.rawWithout(SECRET));
    }

    private static Invoice.Course course(Fields fields) {
        return new Invoice.Course(
                new InvoiceStatus(upper(fields, "status")),
                new InvoiceType(upper(fields, "invoiceType")),
                new Invoice.Times(
                        fields.instant("createdOn"), fields.instant("dueDate"), fields.instant("paymentDueDate")),
                fields.text("orderReference"));
    }

    private static String upper(Fields fields, String name) {
        return fields.textOrEmpty(name).toUpperCase(Locale.ROOT);
    }

    private static Invoice.Line line(Fields item, @Nullable String currency) {
        Integer quantity = item.whole("quantity");
        return new Invoice.Line(
                item.text("productPath", "product"),
                item.text("display"),
                quantity == null ? 1 : quantity,
                item.money("listPrice", currency),
                item.money("totalPreShippingPrice", currency),
                item.<Money>objects("itemTaxes", tax -> tax.money("taxValue", currency)),
                item.raw());
    }

    private static Invoice.Totals totals(Fields fields, @Nullable String currency) {
        return new Invoice.Totals(
                fields.money("subTotal", currency),
                fields.money("totalDiscountValue", currency),
                fields.money("totalTaxValue", currency),
                fields.money("totalOrderValue", currency),
                fields.in("paymentTotals").money("payableTotal", currency));
    }

    private static Map<String, String> tags(Fields fields) {
        byte[] text = fields.textOrEmpty("tagsJson").getBytes(StandardCharsets.UTF_8);
        return Json.parse(text).map(Fields::of).map(tags -> tags.beginning("")).orElse(Map.of());
    }

    private static Invoice.Access access(Fields fields) {
        String secret = fields.text(SECRET);
        return new Invoice.Access(
                url(fields, "paymentInvoiceWebLink"),
                url(fields, "paymentInvoicePdfLink"),
                url(fields, "paymentInvoiceWebPayLink"),
                secret == null ? null : new InvoiceSecret(secret));
    }

    private static @Nullable SecretUrl url(Fields fields, String name) {
        return Optional.ofNullable(fields.text(name)).flatMap(SecretUrl::parse).orElse(null);
    }
}
