package io.storefleet.simulator.shop;

import io.storefleet.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The coupons every store begins with; {@code #} stands for the store in product paths. */
final class DemoCoupons {

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("welcome", """
                {"discount":{"type":"percent","percent":10,"hasMultipleDiscounts":false},"discountPeriodCount":1,
                 "combine":false,"reason":{"en":"Welcome","de":"Willkommen"},"limit":"","available":{},"products":[]}""");
        RULES.put("regulars", """
                {"discount":{"type":"percent","percent":10,"hasMultipleDiscounts":false},"discountPeriodCount":null,
                 "combine":true,"reason":{"en":"Thank you"},"limit":"","available":{},"products":[]}""");
        RULES.put("spring-sale", """
                {"discount":{"type":"percent","percent":12.5,"hasMultipleDiscounts":false},"discountPeriodCount":null,
                 "combine":true,"reason":{"en":"Spring sale"},"limit":"500",
                 "available":{"start":"2026-03-01 00:00","end":"2036-06-01 22:00"},"products":[]}""");
        RULES.put("edu", """
                {"discount":{"type":"percent","percent":50,"hasMultipleDiscounts":false},"discountPeriodCount":null,
                 "applyDiscountImmediately":true,"combine":false,"reason":{"en":"For schools"},"limit":"",
                 "available":{},"products":["#-studio","#-studio-academic"]}""");
        RULES.put("five-off", """
                {"discount":{"type":"flat","amount":{"USD":5,"EUR":4.5,"JPY":700},"hasMultipleDiscounts":false},
                 "discountPeriodCount":3,"combine":true,"orderLevelDiscount":true,"reason":{"en":"Five off"},"limit":"",
                 "available":{"start":"2026-01-15 08:00"},"products":[]}""");
        RULES.put("loyalty", """
                {"discount":{"hasMultipleDiscounts":true,"discounts":[
                  {"type":"percent","percent":20,"products":["#-team-yearly"],"discountPeriodCount":null},
                  {"type":"flat","amount":{"USD":3,"EUR":2.75},"products":["#-pro-monthly"],"discountPeriodCount":6,
                   "applyDiscountImmediately":true},
                  {"type":"percent","percent":5,"products":[],"discountPeriodCount":1}]},
                 "discountPeriodCount":null,"combine":false,"reason":{"en":"Loyalty"},"limit":"","available":{},
                 "products":[]}""");
        RULES.put("partners", """
                {"discount":{"type":"percent","percent":15,"hasMultipleDiscounts":false},"discountPeriodCount":null,
                 "combine":false,"reason":{"en":"Partners"},"limit":"1","available":{},"products":[]}""");
    }

    private final String slug;

    DemoCoupons(String slug) {
        this.slug = slug;
    }

    static List<String> paths() {
        return List.copyOf(RULES.keySet());
    }

    Optional<Coupon> find(String path) {
        return Optional.ofNullable(RULES.get(path)).map(text -> {
            byte[] json = text.replace("#", slug).getBytes(StandardCharsets.UTF_8);
            ObjectNode rule = Json.object().put("coupon", path);
            rule.setAll((ObjectNode) Json.read(json));
            return new Coupon(path, rule, codes(path).toList());
        });
    }

    /** 1,500 for the partners, more than an answer holds; none for five-off. */
    private static Stream<String> codes(String path) {
        return switch (path) {
            case "partners" -> IntStream.rangeClosed(1, 1_500).mapToObj("PARTNER-%04d"::formatted);
            case "welcome" -> Stream.of("WELCOME10");
            // The orders of the world were bought with it.
            case "regulars" -> Stream.of("SPRING10");
            case "five-off" -> Stream.empty();
            default -> IntStream.rangeClosed(1, 3).mapToObj(n -> path.toUpperCase(Locale.ROOT) + n);
        };
    }
}
