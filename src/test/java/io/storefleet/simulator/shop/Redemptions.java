package io.storefleet.simulator.shop;

import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.StoreState;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Counts how often the codes of one store were used: once for an order, not for its renewals. */
final class Redemptions {

    private final Map<String, Integer> uses = new ConcurrentHashMap<>(DemoCoupons.USED);

    /** Counts what is bought from now on. */
    static Redemptions in(StoreState state) {
        Redemptions counted = new Redemptions();
        state.happenings().listen(counted::hear);
        return counted;
    }

    /** True when the coupon's limit, which holds for each code, is reached. */
    boolean areAllOf(Coupon coupon, String code) {
        String limit = coupon.rule().path("limit").asString("");
        return !limit.isEmpty() && uses.getOrDefault(code, 0) >= Integer.parseInt(limit);
    }

    private void hear(Happening news) {
        if (news.type().equals("order.completed")) {
            JsonNode data = news.data().shown(false);
            if (!data.path("reference").asString("").endsWith("B")) {
                data.path("coupons").forEach(code -> uses.merge(stored(code.asString()), 1, Integer::sum));
            }
        }
    }

    /** Codes are kept in upper case. */
    static String stored(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
