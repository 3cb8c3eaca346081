package io.storefleet.simulator.quotes;

import io.storefleet.simulator.carts.CartSession.CartLine;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.quotes.SimulatedQuote.Status;
import io.storefleet.simulator.quotes.SimulatedQuote.Step;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Person;
import io.storefleet.simulator.world.Postal;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a quote as contract §12 lists its fields. */
public final class QuoteJson {

    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private final String base;

    QuoteJson(String base) {
        this.base = base;
    }

    ObjectNode of(SimulatedQuote quote, SimulatedStore store) {
        MoneyJson money =
                new MoneyJson(store.payoutCurrency(), quote.draft().market().language());
        ObjectNode node = Json.object()
                .put("id", quote.id())
                .put("name", quote.draft().name())
                .put("status", quote.status().name());
        history(quote, store, node.putArray("statusHistory"));
        node.put("created", iso(quote.course().created()))
                .put("updated", iso(quote.course().updated()))
                .put("expires", iso(quote.course().expires()));
        node.set("createdBy", author(store).put("userId", "uSr-" + store.slug()));
        recipient(quote.draft().recipient().person(), node.putObject("recipient"));
        address(quote, node.putObject("recipientAddress"));
        ArrayNode items = node.putArray("items");
        quote.draft().lines().forEach(line -> item(line, quote, money, items.addObject()));
        totals(quote, money, node);
        options(quote, node);
        return node.put("quoteUrl", base + "/quote/" + quote.id())
                .put("orderReference", quote.course().order())
                .put("invoiceId", quote.course().invoice())
                .put("buyerGenerated", false)
                .put("siteId", "site-" + store.slug());
    }

    static ObjectNode author(SimulatedStore store) {
        return Json.object().put("first", "Olga").put("last", "Owner").put("email", mail(store));
    }

    /** Who makes all quotes of a store. */
    static String mail(SimulatedStore store) {
        return "owner@" + store.slug() + ".example.org";
    }

    public static String iso(Instant at) {
        return OFFSET.format(at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
    }

    private static void history(SimulatedQuote quote, SimulatedStore store, ArrayNode array) {
        for (Step step : quote.course().history()) {
            array.addObject()
                    .put("statusUpdatedTo", step.to().name())
                    .put("statusUpdatedByFullName", step.by())
                    .put("statusUpdatedByEmail", step.to() == Status.EXPIRED ? null : mail(store))
                    .put("statusUpdatedOn", iso(step.at()));
        }
    }

    private static void recipient(Person person, ObjectNode node) {
        node.put("email", person.email())
                .put("first", person.first())
                .put("last", person.last())
                .put("company", person.company())
                .put("phone", person.phone());
    }

    private static void address(SimulatedQuote quote, ObjectNode node) {
        Postal postal = quote.draft().recipient().postal();
        node.put("country", quote.draft().market().country())
                .put("postalCode", postal.postalCode())
                .put("addressLine1", postal.street())
                .put("addressLine2", postal.line2())
                .put("city", postal.city())
                .put("region", postal.region());
    }

    private static void item(CartLine line, SimulatedQuote quote, MoneyJson money, ObjectNode node) {
        @Nullable String interval = line.product().kind().interval();
        String currency = quote.draft().market().currency();
        Money unit = line.each().times(BigDecimal.ONE.subtract(line.percentOff().movePointLeft(2)));
        node.put("product", line.product().path())
                .put("display", line.product().display())
                .putNull("image")
                .put("quantity", line.quantity())
                .put(
                        "customPrice",
                        line.each()
                                        .amount()
                                        .compareTo(
                                                line.product().price(currency).amount())
                                != 0)
                .put("subscription", interval != null)
                .put("period", interval)
                .put("periodDays", "month".equals(interval) ? 30 : interval == null ? 0 : 365)
                .put("trialDays", 0);
        money.shown(node, "unitListPrice", line.each());
        money.shown(node, "unitPrice", unit);
        money.shown(node, "unitDiscount", Money.zero(currency));
        money.shown(node, "unitCouponDiscount", line.each().minus(unit));
        Money net = Taxes.net(line.total(), quote.draft().market().country());
        node.putArray("taxes")
                .addObject()
                .put("taxValue", line.total().minus(net).number())
                .put("totalTaxable", net.number());
        node.put("taxMode", "GROSS").putArray("renewIntoProducts");
        node.putObject("priceDetail").putArray("plans");
        node.putArray("notifications");
        node.putObject("productDescriptions");
    }

    private static void totals(SimulatedQuote quote, MoneyJson money, ObjectNode node) {
        String country = quote.draft().market().country();
        Money net = Taxes.net(quote.total(), country);
        money.full(node, "subtotal", quote.list());
        money.full(node, "discount", quote.list().minus(quote.total()));
        money.full(node, "tax", quote.total().minus(net));
        node.put("taxRate", Taxes.percent(country).movePointLeft(2))
                .put("taxType", "VAT")
                .put("isGrossTax", true);
        money.full(node, "total", quote.total());
        node.put("currency", quote.draft().market().currency());
    }

    private static void options(SimulatedQuote quote, ObjectNode node) {
        SimulatedQuote.Options options = quote.draft().options();
        node.put("coupon", options.coupon())
                .put("notes", options.notes())
                .put("copyNotesToInvoice", false)
                .put("netTermsDays", options.netTermsDays())
                .put("source", options.source())
                .put("sourceIP", options.sourceIp())
                .put("taxId", options.taxId());
        ArrayNode tags = node.putArray("tags");
        options.tags().forEach((key, value) -> tags.addObject().put("key", key).put("value", value));
    }
}
