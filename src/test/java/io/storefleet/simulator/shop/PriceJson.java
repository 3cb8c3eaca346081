package io.storefleet.simulator.shop;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a product's price for one country or all of them. */
final class PriceJson {

    static final Set<String> COUNTRIES = new TreeSet<>(Set.of(Locale.getISOCountries()));

    private final Map<String, String> query;
    private final boolean old;

    /** @param query may name a country and a currency @param old as of 2024 */
    PriceJson(Map<String, String> query, boolean old) {
        this.query = query;
        this.old = old;
    }

    ObjectNode byCountry(JsonNode pricing) {
        String one = query.get("country");
        ObjectNode all = Json.object();
        for (String country : one == null ? COUNTRIES : Set.of(one)) {
            price(pricing, country).ifPresent(price -> all.set(country, shown(pricing, price)));
        }
        return all;
    }

    /** In the currency asked for, else the country's, else dollars; empty when the product has none of them. */
    private Optional<Money> price(JsonNode pricing, String country) {
        String wanted = query.getOrDefault("currency", Market.of(country, "en").currency());
        return amount(pricing.path("price"), wanted).or(() -> amount(pricing.path("price"), "USD"));
    }

    private static Optional<Money> amount(JsonNode prices, String currency) {
        return Optional.of(prices.path(currency))
                .filter(JsonNode::isNumber)
                .map(number -> Money.of(number.decimalValue(), currency));
    }

    private ObjectNode shown(JsonNode pricing, Money price) {
        ObjectNode node = Json.object()
                .put("currency", price.currency())
                .put("price", price.number())
                .put("display", price.display("en"));
        JsonNode tiers = pricing.path("quantityDiscounts");
        ObjectNode inside = Json.object();
        tiers.properties()
                .forEach(tier -> (old ? node : inside)
                        .set(tier.getKey(), tier(price, tier.getValue().decimalValue())));
        node.set("quantityDiscount", old ? Json.object().nullNode() : inside);
        if (!tiers.isEmpty()) {
            if (pricing.path("discountReason").isObject()) {
                node.set("discountReason", pricing.path("discountReason"));
            }
            JsonNode periods = pricing.path("discountDuration");
            // The service writes the word null where it means none (contract §8.6).
            node.set(
                    "discountPeriodCount",
                    periods.isInt() ? periods : Json.object().stringNode("null"));
            node.putObject("available").put("start", "2026-01-01 00:00");
        }
        amount(pricing.path("setupFee").path("price"), price.currency()).ifPresent(fee -> setupFee(node, fee));
        return node;
    }

    private void setupFee(ObjectNode node, Money fee) {
        if (old) {
            node.put("setupFeePrice", fee.number().toPlainString() + ",");
        } else {
            node.put("setupFeePrice", fee.number());
        }
    }

    private static ObjectNode tier(Money price, BigDecimal percent) {
        Money off = price.times(percent.divide(BigDecimal.valueOf(100), 6, RoundingMode.HALF_UP));
        Money left = price.minus(off);
        return Json.object()
                .put("discountPercent", percent)
                .put("discountValue", off.number())
                .put("discountValueDisplay", off.display("en"))
                .put("unitPrice", left.number())
                .put("unitPriceDisplay", left.display("en"));
    }
}
