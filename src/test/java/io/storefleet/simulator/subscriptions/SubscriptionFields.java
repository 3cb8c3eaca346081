package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.CouponBook;
import io.storefleet.simulator.billing.Edits;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import io.storefleet.simulator.world.Catalogue;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a subscription shall deliver and for how much (contract §11.4), collecting complaints by field. */
final class SubscriptionFields {

    private final Catalogue catalogue;
    private final CouponBook coupons;
    private final String currency;
    private final List<UnaryOperator<SimulatedSubscription>> edits = new ArrayList<>();
    private final Map<String, String> complaints = new LinkedHashMap<>();

    SubscriptionFields(Catalogue catalogue, CouponBook coupons, String currency) {
        this.catalogue = catalogue;
        this.coupons = coupons;
        this.currency = currency;
    }

    List<UnaryOperator<SimulatedSubscription>> edits() {
        return edits;
    }

    Map<String, String> complaints() {
        return complaints;
    }

    void add(UnaryOperator<SimulatedSubscription> edit) {
        edits.add(edit);
    }

    void complain(String field, String text) {
        complaints.put(field, text);
    }

    /** Reads plan, quantity, pricing, add-ons; product first, for it sets the price. */
    void plan(JsonNode body) {
        if (body.has("product")) {
            product(body.path("product"));
        }
        if (body.has("quantity")) {
            quantity(body.path("quantity"));
        }
        if (body.has("pricing")) {
            pricing(body.path("pricing"));
        }
        body.path("addons").forEach(this::addon);
    }

    /** Codes of which each must be valid, or the invalid ones are overlooked; none at all takes the discount away. */
    void coupons(JsonNode codes, boolean strict) {
        if (codes.isEmpty()) {
            add(Edits.cut(null));
        }
        for (JsonNode code : codes) {
            CouponBook.Worth worth = coupons.of(code.asString(""));
            if (worth.cut() != null) {
                add(Edits.cut(worth.cut()));
            } else if (strict) {
                complain("coupons", code.asString("") + " is not a valid coupon: " + worth.verdict());
            }
        }
    }

    private void product(JsonNode path) {
        catalogue
                .find(path.asString(""))
                .filter(product -> product.kind().interval() != null)
                .ifPresentOrElse(
                        product -> add(Edits.product(product)),
                        () -> complain("product", "Not a subscription product"));
    }

    private void quantity(JsonNode count) {
        if (count.isIntegralNumber() && count.asInt() > 0) {
            add(Edits.quantity(count.asInt()));
        } else {
            complain("quantity", "Must be greater than zero");
        }
    }

    private void pricing(JsonNode pricing) {
        if (pricing.has("price")) {
            price(pricing)
                    .ifPresentOrElse(
                            price -> add(Edits.price(Money.of(price, currency))),
                            () -> complain("pricing", "A price in " + currency + " is required"));
        }
        if (pricing.has("discount")) {
            cut(pricing.path("discount"))
                    .ifPresentOrElse(cut -> add(Edits.cut(cut)), () -> complain("pricing", "Invalid discount"));
        }
    }

    private void addon(JsonNode addon) {
        Optional<Product> product = catalogue.find(addon.path("product").asString(""));
        int quantity = addon.path("quantity").asInt(1);
        if (product.isEmpty() || quantity < 0) {
            complain("addons", product.isEmpty() ? "Product not found" : "Invalid quantity");
            return;
        }
        JsonNode pricing = addon.path("pricing");
        @Nullable Cut cut = cut(pricing.path("discount")).orElse(null);
        add(Edits.addon(product.get(), quantity, price(pricing).orElse(null), cut));
    }

    private Optional<BigDecimal> price(JsonNode pricing) {
        JsonNode price = pricing.path("price").path(currency);
        return price.isNumber() && price.decimalValue().signum() >= 0
                ? Optional.of(price.decimalValue())
                : Optional.empty();
    }

    private static Optional<Cut> cut(JsonNode discount) {
        @Nullable Integer periods = discount.path("duration").isIntegralNumber()
                ? Integer.valueOf(discount.path("duration").asInt())
                : null;
        JsonNode percentage = discount.path("percentage");
        JsonNode amount = discount.path("amount");
        return switch (discount.path("type").asString("")) {
            case "percent" ->
                percentage.isNumber()
                        ? Optional.of(new Cut(percentage.decimalValue(), null, periods, null))
                        : Optional.empty();
            case "amount" ->
                amount.isNumber() ? Optional.of(new Cut(null, amount.decimalValue(), periods, null)) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
