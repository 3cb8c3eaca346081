package io.storefleet.simulator.shop;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows and saves what is offered along with a product (contract §8.5). */
public final class OffersHandler {

    private static final Set<String> TYPES =
            Set.of("addon", "alternatives", "cross-sell", "crossgrade", "downgrade", "downsell", "upsell", "upgrade");

    private final Switches switches;
    private final Shops shops;

    public OffersHandler(Switches switches, Shops shops) {
        this.switches = switches;
        this.shops = shops;
    }

    public Map<String, Handler> routes() {
        return Map.of("GET /products/offers/{path}", this::get, "POST /products/offers/{path}", this::save);
    }

    private Reply get(ApiRequest request) {
        String path = request.path().get(2);
        Optional<ObjectNode> product = shops.of(request.state()).products().read(path);
        Optional<String> type = Optional.ofNullable(request.query().get("type"));
        return product.map(found -> answer(200, shown(found, "get", type)))
                .orElseGet(() -> answer(failure(), ProductsHandler.notFound(path, action("get"))));
    }

    private Reply save(ApiRequest request) {
        String path = request.path().get(2);
        JsonNode wanted = request.json().path("products");
        JsonNode item = wanted.isArray() ? wanted.path(0) : wanted;
        Shop shop = shops.of(request.state());
        if (!item.path("product").asString("").equals(path)) {
            ObjectNode flat = Json.object().put("action", action("update"));
            return Reply.json(400, Json.failed(flat, "product", "The product in the URL and in the body must agree"));
        }
        return request.state()
                .write(() -> shop.products()
                        .latest(path)
                        .map(product -> saved(shop, product, item.path("offers")))
                        .orElseGet(() -> answer(failure(), ProductsHandler.notFound(path, action("update")))));
    }

    private Reply saved(Shop shop, ObjectNode before, JsonNode offers) {
        String path = before.path("product").asString();
        String word = before.path("offers").isEmpty() ? "create" : "update";
        for (JsonNode offer : offers) {
            Optional<String> wrong = wrong(shop, offer);
            if (wrong.isPresent()) {
                ObjectNode item = Json.object().put("product", path).put("action", action(word));
                return answer(failure(), Json.failed(item, wrong.get(), "Invalid value"));
            }
        }
        ObjectNode product = before.deepCopy();
        product.set("offers", replaced(before.path("offers"), offers));
        shop.products().put(path, product);
        return answer(200, shown(product, word, Optional.empty()));
    }

    /** An offer replaces those of its type, the others stay (A). */
    private static ArrayNode replaced(JsonNode before, JsonNode offers) {
        List<String> types =
                offers.valueStream().map(offer -> offer.path("type").asString()).toList();
        ArrayNode all = Json.array();
        before.valueStream()
                .filter(offer -> !types.contains(offer.path("type").asString()))
                .forEach(all::add);
        offers.forEach(all::add);
        return all;
    }

    private static Optional<String> wrong(Shop shop, JsonNode offer) {
        if (!TYPES.contains(offer.path("type").asString(""))) {
            return Optional.of("type");
        }
        boolean sold = offer.path("items").isArray()
                && offer.path("items")
                        .valueStream()
                        .allMatch(item ->
                                shop.products().latest(item.asString("")).isPresent());
        return sold ? Optional.empty() : Optional.of("items");
    }

    private ObjectNode shown(ObjectNode product, String word, Optional<String> type) {
        ObjectNode item = Json.object()
                .put("action", action(word))
                .put("result", "success")
                .put("product", product.path("product").asString());
        ArrayNode offers = item.putArray("offers");
        product.path("offers")
                .valueStream()
                .filter(offer ->
                        type.isEmpty() || type.get().equals(offer.path("type").asString()))
                .forEach(offers::add);
        return item;
    }

    private Reply answer(int status, ObjectNode item) {
        ObjectNode envelope = Json.object();
        if (switches.isOn(Switch.OFFERS_OBJECT)) {
            envelope.set("products", item);
        } else {
            envelope.putArray("products").add(item);
        }
        return Reply.json(status, envelope);
    }

    private String action(String word) {
        return (switches.isOn(Switch.PRODUCT_CREATED) ? "product.offers." : "products.offers.") + word;
    }

    private int failure() {
        return new Batch(switches).failure();
    }
}
