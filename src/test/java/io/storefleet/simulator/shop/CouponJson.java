package io.storefleet.simulator.shop;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a coupon as contract §5 lists its fields. */
final class CouponJson {

    private static final int MOST_CODES = 1_000;

    private final Switches switches;

    CouponJson(Switches switches) {
        this.switches = switches;
    }

    ObjectNode full(Coupon coupon) {
        ObjectNode node = coupon.rule().deepCopy();
        codes(node, coupon.codes().stream().limit(MOST_CODES).toList());
        if (switches.isOn(Switch.COUPON_AMOUNT)) {
            node.findParents("type").forEach(CouponJson::renamed);
        }
        if (switches.isOn(Switch.COUPON_TIERS_TOP) && node.path("discount").has("discounts")) {
            node.put("hasMultipleDiscounts", true)
                    .set("discounts", node.path("discount").path("discounts"));
            node.remove("discount");
        }
        return node;
    }

    /** With product objects in the place of paths; one that was deleted stays a path. */
    ObjectNode expanded(Coupon coupon, Shop shop) {
        ObjectNode node = full(coupon);
        ArrayNode products = Json.array();
        for (JsonNode path : node.path("products")) {
            products.add(shop.products()
                    .read(path.asString())
                    .<JsonNode>map(found -> found)
                    .orElse(path));
        }
        return node.set("products", products);
    }

    static ObjectNode codes(ObjectNode node, List<String> codes) {
        codes.forEach(node.putArray("codes")::add);
        return node;
    }

    private static void renamed(JsonNode discount) {
        if (discount instanceof ObjectNode node
                && node.path("type").asString("").equals("flat")) {
            node.put("type", "amount");
        }
    }
}
