package io.storefleet.simulator.shop;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Strict;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a coupon of a POST, or changes one: what is absent stays (contract §5). */
final class CouponRules {

    private static final List<String> FIELDS = List.of(
            "coupon",
            "discount",
            "hasMultiDiscount",
            "discounts",
            "discountPeriodCount",
            "applyDiscountImmediately",
            "combine",
            "autoSelectDiscount",
            "orderLevelDiscount",
            "reason",
            "limit",
            "available",
            "codes",
            "products");

    private final Shop shop;
    private final CouponDiscounts discounts;

    CouponRules(Shop shop, boolean old) {
        this.shop = shop;
        this.discounts = new CouponDiscounts(old, this::knowsAll);
    }

    /** @throws CouponRefusal when the service would refuse */
    Coupon applied(JsonNode request) {
        Strict.only(request, FIELDS);
        String path = Strict.text(request, "coupon").orElse("");
        CouponRefusal.unless(path.matches("[a-zA-Z0-9_-]+"), "Invalid coupon path");
        Optional<Coupon> before = shop.coupons().latest(path);
        ObjectNode rule = before.map(known -> known.rule().deepCopy()).orElseGet(() -> blank(path));
        discounts.read(request).ifPresent(discount -> rule.set("discount", discount));
        CouponRefusal.unless(rule.has("discount"), "Discount is required");
        CouponDiscounts.periods(request, rule);
        terms(request, rule);
        orderLevel(request, rule);
        List<String> codes = Strict.texts(request, "codes")
                .orElseGet(() -> before.map(Coupon::codes).orElse(List.of()));
        return new Coupon(path, rule, checked(codes));
    }

    static List<String> checked(List<String> codes) {
        CouponRefusal.unless(codes.stream().noneMatch(String::isEmpty), "Invalid coupon code");
        return codes;
    }

    private void terms(JsonNode request, ObjectNode rule) {
        Strict.flag(request, "autoSelectDiscount");
        Strict.flag(request, "combine").ifPresent(combine -> rule.put("combine", combine));
        Strict.object(request, "reason").ifPresent(reason -> rule.set("reason", reason));
        Strict.whole(request, "limit").ifPresent(limit -> {
            CouponRefusal.unless(limit >= 0, "Invalid limit " + limit);
            rule.put("limit", limit == 0 ? "" : limit.toString());
        });
        Strict.object(request, "available")
                .ifPresent(dates -> rule.set(
                        "available", CouponDates.read(dates, shop.state().time().instant())));
        Strict.texts(request, "products").ifPresent(paths -> {
            knowsAll(paths);
            ArrayNode array = rule.putArray("products");
            paths.forEach(array::add);
        });
    }

    private static void orderLevel(JsonNode request, ObjectNode rule) {
        Strict.flag(request, "orderLevelDiscount").ifPresent(whole -> {
            rule.remove("orderLevelDiscount");
            if (whole) {
                rule.put("orderLevelDiscount", true);
            }
        });
        if (rule.has("orderLevelDiscount")) {
            String type = rule.path("discount").path("type").asString("");
            CouponRefusal.unless(type.equals("flat"), "An order level discount must be flat");
            rule.put("combine", true);
        }
    }

    private void knowsAll(List<String> paths) {
        for (String path : paths) {
            CouponRefusal.unless(shop.products().latest(path).isPresent(), "Product not found: " + path);
        }
    }

    private static ObjectNode blank(String path) {
        ObjectNode rule = Json.object().put("coupon", path);
        rule.putNull("discountPeriodCount").put("combine", false).putObject("reason");
        rule.put("limit", "").putObject("available");
        rule.putArray("products");
        return rule;
    }
}
