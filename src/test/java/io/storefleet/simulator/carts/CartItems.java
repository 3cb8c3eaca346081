package io.storefleet.simulator.carts;

import io.storefleet.simulator.carts.CartSession.CartLine;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Reading;
import io.storefleet.simulator.world.Catalogue;
import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the items of a cart with their own prices (contract §10.1). */
record CartItems(Catalogue catalogue, Market market, BigDecimal couponPercent) {

    private static final Set<String> FIELDS = Set.of("product", "quantity", "attributes", "pricing");
    private static final Set<String> PRICING = Set.of(
            "trial",
            "paymentCollected",
            "paidTrial",
            "trialPrice",
            "renew",
            "interval",
            "intervalLength",
            "intervalCount",
            "quantityBehavior",
            "quantityDefault",
            "price",
            "discountType",
            "quantityDiscounts",
            "discountReason",
            "discountDuration",
            "setupFee");
    private static final Set<String> RENEWALS = Set.of("auto", "manual", "opt-auto", "opt-manual");
    private static final Set<String> INTERVALS = Set.of("adhoc", "day", "week", "month", "year");
    private static final Set<String> DISCOUNTS = Set.of("percent", "amount");
    private static final int MOST = 100_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws FieldRefused for a wrong value @throws UnknownField for an unknown field */
    List<CartLine> read(JsonNode items) {
        if (!items.isArray() || items.isEmpty()) {
            throw new FieldRefused("items", "Required");
        }
        List<CartLine> lines = new ArrayList<>();
        Set<String> families = new HashSet<>();
        for (JsonNode item : items) {
            Reading.only(item, FIELDS);
            Product product = product(item);
            if (!families.add(Optional.ofNullable(product.parent()).orElse(product.path()))) {
                throw new FieldRefused("items", "Item exists.");
            }
            lines.add(line(item, product));
        }
        return List.copyOf(lines);
    }

    private Product product(JsonNode item) {
        return catalogue
                .find(Reading.needed(item, "product"))
                .orElseThrow(() -> new FieldRefused("product", "Not found"));
    }

    private CartLine line(JsonNode item, Product product) {
        int quantity = Reading.whole(item, "quantity", 1, 1, MOST);
        JsonNode pricing = item.path("pricing");
        checked(pricing);
        Money list = product.price(market.currency());
        Money each = Reading.price(pricing.path("price"), market.currency())
                .map(number -> Money.of(number, market.currency()))
                .orElse(list);
        BigDecimal own = percent(pricing, quantity, each);
        // Percentages follow one another: the item's own discount, then the coupon of the rest.
        BigDecimal both = own.add(HUNDRED.subtract(own).multiply(couponPercent).movePointLeft(2));
        return new CartLine(product, quantity, each, both, Reading.texts(item.path("attributes")));
    }

    private static void checked(JsonNode pricing) {
        Reading.only(pricing, PRICING);
        Reading.word(pricing, "renew", RENEWALS);
        Reading.word(pricing, "interval", INTERVALS);
        Reading.word(pricing, "discountType", DISCOUNTS);
        Reading.whole(pricing, "trial", 0, 0, 1_000);
    }

    /** What the largest quantity that is reached takes off. */
    private BigDecimal percent(JsonNode pricing, int quantity, Money each) {
        boolean amounts = "amount".equals(Reading.text(pricing, "discountType"));
        BigDecimal best = BigDecimal.ZERO;
        int reached = 0;
        for (var tier : pricing.path("quantityDiscounts").properties()) {
            int from = Reading.digits(tier.getKey(), "quantityDiscounts");
            if (from <= quantity && from > reached) {
                reached = from;
                JsonNode value = tier.getValue();
                best = amounts ? share(value, each) : Reading.number(value, "quantityDiscounts");
            }
        }
        return best;
    }

    private BigDecimal share(JsonNode amounts, Money each) {
        return Reading.price(amounts, market.currency())
                .map(off -> off.multiply(HUNDRED).divide(each.amount(), 6, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
    }
}
