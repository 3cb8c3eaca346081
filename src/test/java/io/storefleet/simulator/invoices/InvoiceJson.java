package io.storefleet.simulator.invoices;

import io.storefleet.simulator.http.Codes;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reading;
import io.storefleet.simulator.quotes.QuoteJson;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids.Kind;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a new payment invoice as contract §13 lists its fields. */
final class InvoiceJson {

    private static final Duration DUE = Duration.ofDays(30);

    private final String base;

    InvoiceJson(String base) {
        this.base = base;
    }

    /** @throws FieldRefused for a product the store does not sell */
    ObjectNode of(String id, JsonNode body, StoreState state) {
        Instant now = state.time().instant();
        @Nullable String asked = Reading.text(body, "dueDate");
        String due = asked == null ? QuoteJson.iso(now.plus(DUE)) : asked;
        String currency = body.path("currencyCode").asString();
        ObjectNode node = Json.object()
                .put("id", id)
                .put("status", "OPEN")
                .put("invoiceType", "PAYMENT_INVOICE")
                .put("createdOn", QuoteJson.iso(now))
                .put("dueDate", due)
                .put("paymentDueDate", due)
                .put("currency", currency)
                .put("mode", body.path("mode").asString())
                .put("paymentMethod", body.path("paymentMethod").asString())
                .put("invoiceSecret", Codes.of("", state.newId(Kind.OTHER)));
        String country = parties(body.path("contacts"), node);
        node.put("paymentReceiverName", "FastSpring").put("paymentReceiverCountry", "US");
        Money total = Money.zero(currency);
        ArrayNode items = node.putArray("items");
        for (JsonNode item : body.path("invoiceItems")) {
            total = total.plus(item(item, state, currency, country, items.addObject()));
        }
        totals(total, country, node);
        texts(body, node);
        return links(id, node);
    }

    private static String parties(JsonNode contacts, ObjectNode node) {
        String country = "US";
        for (JsonNode each : contacts) {
            String who = each.path("contactType").asString("").equals("billTo") ? "purchaser" : "receiver";
            node.put(who + "Email", each.path("contact").path("email").asString(""))
                    .put(
                            who + "FirstName",
                            each.path("contact").path("firstName").asString(""))
                    .put(who + "LastName", each.path("contact").path("lastName").asString(""))
                    .put(who + "Country", each.path("address").path("country").asString(""));
            country = who.equals("purchaser")
                    ? each.path("address").path("country").asString("US")
                    : country;
        }
        return country;
    }

    private static Money item(JsonNode item, StoreState state, String currency, String country, ObjectNode node) {
        String path = item.path("productPath").asString("");
        Product product = state.store()
                .catalogue()
                .find(path)
                .orElseThrow(() -> new FieldRefused("productPath", "Unknown product"));
        int quantity = Reading.whole(item, "quantity", 1, 1, 100_000);
        Money total = product.price(currency).times(BigDecimal.valueOf(quantity));
        Money net = Taxes.net(total, country);
        node.put("productPath", path)
                .put("sku", item.path("sku").asString(null))
                .put("display", item.path("display").asString(product.display()))
                .put("summary", item.path("summary").asString(null))
                .put("quantity", quantity)
                .put("listPrice", product.price(currency).number())
                .put("totalPreShippingPrice", total.number());
        node.putArray("itemTaxes")
                .addObject()
                .put("taxType", "VAT")
                .put("taxRate", Taxes.percent(country).movePointLeft(2))
                .put("taxValue", total.minus(net).number());
        return total;
    }

    private static void totals(Money total, String country, ObjectNode node) {
        Money net = Taxes.net(total, country);
        node.put("subTotal", net.number())
                .put("totalDiscountValue", Money.zero(total.currency()).number())
                .put("totalTaxValue", total.minus(net).number())
                .put("totalOrderValue", total.number());
        node.putObject("paymentTotals")
                .put("payableTotal", total.number())
                .put("payableTotalDisplay", total.display("en"));
    }

    private static void texts(JsonNode body, ObjectNode node) {
        node.putNull("orderReference")
                .put("invoiceNote", Reading.text(body, "invoiceNote"))
                .put("languageCode", body.path("languageCode").asString("en"))
                .put("tagsJson", Reading.text(body, "tagsJson"));
    }

    private ObjectNode links(String id, ObjectNode node) {
        return node.put("paymentInvoiceWebLink", base + "/invoice/" + id)
                .put("paymentInvoicePdfLink", base + "/invoice/" + id + "/pdf")
                .put("paymentInvoiceWebPayLink", base + "/invoice/" + id + "/pay");
    }
}
