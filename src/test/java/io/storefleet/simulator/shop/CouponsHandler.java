package io.storefleet.simulator.shop;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.Strict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists, shows and saves coupons, adds and deletes their codes (contract §5). */
public final class CouponsHandler {

    private final Switches switches;
    private final Shops shops;
    private final CouponJson json;

    public CouponsHandler(Switches switches, Shops shops) {
        this.switches = switches;
        this.shops = shops;
        this.json = new CouponJson(switches);
    }

    public Map<String, Handler> routes() {
        return Map.of(
                "GET /coupons",
                this::list,
                "POST /coupons",
                Strict.reading(this::save),
                "GET /coupons/{path}",
                request -> found(request, this::shown),
                "POST /coupons/{path}",
                Strict.reading(request -> changed(request, this::withMoreCodes)),
                "GET /coupons/{path}/codes",
                request -> found(request, CouponsHandler::codes),
                "DELETE /coupons/{path}/codes",
                request -> changed(request, this::withoutCodes));
    }

    private Reply list(ApiRequest request) {
        ObjectNode list = Json.object();
        shop(request).couponPaths().forEach(list.putArray("coupons")::add);
        return Reply.json(200, list);
    }

    private ObjectNode shown(ApiRequest request, Coupon coupon) {
        return "true".equals(request.query().get("expand")) ? json.expanded(coupon, shop(request)) : json.full(coupon);
    }

    private static ObjectNode codes(ApiRequest request, Coupon coupon) {
        return CouponJson.codes(Json.object().put("coupon", coupon.path()), coupon.codes());
    }

    private Reply save(ApiRequest request) {
        JsonNode wanted = request.json();
        Shop shop = shop(request);
        return request.state().write(() -> {
            ObjectNode answer =
                    Json.object().put("coupon", wanted.path("coupon").asString(""));
            boolean known =
                    shop.coupons().latest(wanted.path("coupon").asString("")).isPresent();
            answer.put("action", known ? "coupon.update" : "coupon.create");
            try {
                Coupon coupon = new CouponRules(shop, switches.isOn(Switch.COUPON_AMOUNT)).applied(wanted);
                shop.coupons().put(coupon.path(), coupon);
                return Reply.json(200, answer.put("result", "success"));
            } catch (CouponRefusal refusal) {
                return Reply.json(200, failed(answer, refusal.text()));
            }
        });
    }

    private ObjectNode withMoreCodes(ApiRequest request, Coupon coupon) {
        JsonNode wanted = request.json();
        Strict.only(wanted, List.of("codes"));
        List<String> codes = Strict.texts(wanted, "codes").orElse(List.of());
        ObjectNode answer = Json.object().put("coupon", coupon.path());
        try {
            CouponRefusal.unless(!codes.isEmpty(), "Codes are required");
            Coupon richer = coupon.withMoreCodes(CouponRules.checked(codes));
            shop(request).coupons().put(coupon.path(), richer);
            return CouponJson.codes(answer, codes).put("result", "success");
        } catch (CouponRefusal refusal) {
            return failed(answer, refusal.text());
        }
    }

    private ObjectNode withoutCodes(ApiRequest request, Coupon coupon) {
        shop(request).coupons().put(coupon.path(), coupon.withCodes(List.of()));
        ObjectNode answer = Json.object().put("coupon", coupon.path());
        coupon.codes().forEach(answer.putArray("codes deleted")::add);
        return answer.put("action", "delete coupon codes").put("result", "success");
    }

    private Reply found(ApiRequest request, BiFunction<ApiRequest, Coupon, ObjectNode> answer) {
        String path = request.path().get(1);
        return answered(request, shop(request).coupons().read(path), answer);
    }

    private Reply changed(ApiRequest request, BiFunction<ApiRequest, Coupon, ObjectNode> answer) {
        String path = request.path().get(1);
        return request.state()
                .write(() -> answered(request, shop(request).coupons().latest(path), answer));
    }

    private Reply answered(
            ApiRequest request, Optional<Coupon> coupon, BiFunction<ApiRequest, Coupon, ObjectNode> answer) {
        return coupon.map(known -> Reply.json(200, answer.apply(request, known)))
                .orElseGet(() -> {
                    ObjectNode unknown =
                            Json.object().put("coupon", request.path().get(1));
                    return Reply.json(new Batch(switches).failure(), failed(unknown, "Coupon not found"));
                });
    }

    private Shop shop(ApiRequest request) {
        return shops.of(request.state());
    }

    /** The error of contract §3 (b): a plain text. */
    private static ObjectNode failed(ObjectNode answer, String text) {
        return answer.put("result", "error").put("error", text);
    }
}
