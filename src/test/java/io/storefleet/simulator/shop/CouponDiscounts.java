package io.storefleet.simulator.shop;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Strict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the discount of a request, one or in tiers, into that of an answer (contract §5). */
final class CouponDiscounts {

    private static final List<String> ONE = List.of("type", "percent", "amount");
    private static final List<String> TIER =
            List.of("type", "percent", "amount", "products", "discountPeriodCount", "applyDiscountImmediately");
    private static final int FEWEST_TIERS = 2;
    private static final int MOST_TIERS = 25;
    private static final int MOST_PERIODS = 365;

    private final boolean old;
    private final Consumer<List<String>> products;

    /** @param old takes the type {@code amount} of 2018 to 2024 for {@code flat} @param products refuses unknown ones */
    CouponDiscounts(boolean old, Consumer<List<String>> products) {
        this.old = old;
        this.products = products;
    }

    /** Empty when the request speaks of no discount. */
    Optional<ObjectNode> read(JsonNode request) {
        Optional<JsonNode> one = Strict.object(request, "discount");
        Optional<List<JsonNode>> tiers = Strict.array(request, "discounts");
        boolean several = Strict.flag(request, "hasMultiDiscount").orElse(false);
        CouponRefusal.unless(one.isEmpty() || tiers.isEmpty() && !several, "Discount and discounts exclude each other");
        CouponRefusal.unless(several == tiers.isPresent(), "Discounts need hasMultiDiscount");
        return tiers.isPresent() ? Optional.of(tiers(tiers.get())) : one.map(this::one);
    }

    static void periods(JsonNode request, ObjectNode answer) {
        Strict.whole(request, "discountPeriodCount").ifPresent(count -> {
            CouponRefusal.unless(count >= 0 && count <= MOST_PERIODS, "Invalid discount period count " + count);
            answer.put("discountPeriodCount", count == 0 ? null : count);
        });
        Strict.flag(request, "applyDiscountImmediately").ifPresent(now -> {
            answer.remove("applyDiscountImmediately");
            if (now) {
                answer.put("applyDiscountImmediately", true);
            }
        });
    }

    private ObjectNode one(JsonNode discount) {
        Strict.only(discount, ONE);
        ObjectNode answer = Json.object();
        reduction(discount, answer);
        answer.put("hasMultipleDiscounts", false);
        return answer;
    }

    private ObjectNode tiers(List<JsonNode> wanted) {
        CouponRefusal.unless(wanted.size() >= FEWEST_TIERS && wanted.size() <= MOST_TIERS, "Discounts must be 2 to 25");
        List<ObjectNode> tiers = new ArrayList<>(wanted.stream().map(this::tier).toList());
        long everywhere =
                tiers.stream().filter(tier -> tier.path("products").isEmpty()).count();
        CouponRefusal.unless(everywhere < 2, "Only one discount may be without products");
        tiers.sort(Comparator.comparingInt(CouponDiscounts::duration).reversed());
        ObjectNode answer = Json.object().put("hasMultipleDiscounts", true);
        answer.putArray("discounts").addAll(tiers);
        return answer;
    }

    private ObjectNode tier(JsonNode wanted) {
        Strict.only(wanted, TIER);
        ObjectNode tier = Json.object();
        reduction(wanted, tier);
        ArrayNode paths = tier.putArray("products");
        List<String> named = Strict.texts(wanted, "products").orElse(List.of());
        products.accept(named);
        named.forEach(paths::add);
        tier.putNull("discountPeriodCount");
        periods(wanted, tier);
        return tier;
    }

    private void reduction(JsonNode wanted, ObjectNode answer) {
        String type = Strict.text(wanted, "type").orElse("");
        boolean flat = type.equals("flat") || old && type.equals("amount");
        CouponRefusal.unless(flat || type.equals("percent"), "Invalid discount type " + type);
        answer.put("type", flat ? "flat" : "percent");
        if (flat) {
            answer.set("amount", amounts(Strict.object(wanted, "amount").orElse(Json.object())));
        } else {
            answer.set("percent", percent(Strict.number(wanted, "percent")));
        }
    }

    private static JsonNode percent(Optional<JsonNode> given) {
        JsonNode percent = given.orElseThrow(() -> new CouponRefusal("Invalid discount percent"));
        BigDecimal value = percent.decimalValue();
        CouponRefusal.unless(
                value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0, "Invalid discount percent");
        return percent;
    }

    private static JsonNode amounts(JsonNode given) {
        boolean good = !given.isEmpty()
                && given.properties().stream()
                        .allMatch(each -> each.getKey().matches("[A-Z]{3}")
                                && each.getValue().isNumber()
                                && each.getValue().decimalValue().signum() > 0);
        CouponRefusal.unless(good, "Invalid discount amount");
        return given;
    }

    private static int duration(JsonNode tier) {
        return tier.path("discountPeriodCount").asInt(Integer.MAX_VALUE);
    }
}
