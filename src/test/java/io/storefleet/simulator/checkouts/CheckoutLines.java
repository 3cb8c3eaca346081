package io.storefleet.simulator.checkouts;

import io.storefleet.simulator.carts.CartSession.CartLine;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Reading;
import io.storefleet.simulator.shop.CouponCodes;
import io.storefleet.simulator.state.StoreState;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Prices the items of a newer checkout's cart (contract §10.2). */
record CheckoutLines(StoreState state, CouponCodes coupons) {

    private static final Set<String> FIELDS = Set.of(
            "productPath",
            "quantity",
            "quantityBehavior",
            "quantityDefault",
            "descriptions",
            "customPrice",
            "attributes",
            "subscriptionOverrides");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Market market(CheckoutSession session) {
        String country = session.asked().path("country").asString("US");
        String locale = session.asked().path("locale").asString("en");
        return Market.of(country, locale.substring(0, Math.min(2, locale.length())));
    }

    /** @throws FieldRefused for a wrong item @throws UnknownField for an unknown field */
    List<CartLine> of(CheckoutSession session) {
        Market market = market(session);
        BigDecimal coupon = coupon(session).orElse(BigDecimal.ZERO);
        List<CartLine> lines = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (JsonNode item : session.items()) {
            CartLine line = line(item, market, coupon);
            if (!paths.add(line.product().path())) {
                throw new FieldRefused("productPath", "item.exists", "Item exists.");
            }
            lines.add(line);
        }
        return lines;
    }

    /** Percent off by the cart's code; empty when there is none or nobody knows it. */
    Optional<BigDecimal> coupon(CheckoutSession session) {
        @Nullable String code = Reading.text(session.asked().path("cart"), "couponCode");
        return code == null ? Optional.empty() : coupons.percentOff(state, code);
    }

    private CartLine line(JsonNode item, Market market, BigDecimal coupon) {
        Reading.only(item, FIELDS);
        Product product = state.store()
                .catalogue()
                .find(Reading.needed(item, "productPath"))
                .orElseThrow(() -> new FieldRefused("productPath", "product.not.found", "Product not found"));
        int quantity = Reading.whole(item, "quantity", 1, 1, 100_000);
        JsonNode custom = item.path("customPrice");
        Money each = Reading.price(custom.path("unitPrice"), market.currency())
                .map(number -> Money.of(number, market.currency()))
                .orElse(product.price(market.currency()));
        BigDecimal own = percent(custom.path("discounts"), quantity, each);
        BigDecimal both = own.add(HUNDRED.subtract(own).multiply(coupon).movePointLeft(2));
        return new CartLine(product, quantity, each, both, Reading.texts(item.path("attributes")));
    }

    private static BigDecimal percent(JsonNode discounts, int quantity, Money each) {
        BigDecimal best = BigDecimal.ZERO;
        int reached = 0;
        for (JsonNode tier : discounts) {
            int from = Reading.whole(tier, "minQuantity", 1, 1, 100_000);
            if (from <= quantity && from > reached) {
                reached = from;
                best = tier.path("percentDiscount").isNumber()
                        ? tier.path("percentDiscount").decimalValue()
                        : Reading.price(tier.path("amountDiscount"), each.currency())
                                .map(off -> off.multiply(HUNDRED).divide(each.amount(), 6, RoundingMode.HALF_UP))
                                .orElse(BigDecimal.ZERO);
            }
        }
        return best;
    }
}
