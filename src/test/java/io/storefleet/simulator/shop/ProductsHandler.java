package io.storefleet.simulator.shop;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists, shows, saves and deletes products (contract §8.1 to §8.4). */
public final class ProductsHandler {

    private static final int MOST = 300;

    private final Switches switches;
    private final Shops shops;

    public ProductsHandler(Switches switches, Shops shops) {
        this.switches = switches;
        this.shops = shops;
    }

    public Map<String, Handler> routes() {
        return Map.of(
                "GET /products", this::list,
                "POST /products", this::save,
                "GET /products/{paths}", this::get,
                "DELETE /products/{paths}", this::delete);
    }

    private Reply list(ApiRequest request) {
        ObjectNode envelope = Json.object().put("action", "products.getall");
        for (String parameter : new String[] {"limit", "page"}) {
            if (request.query().containsKey(parameter)) {
                String text = "Pagination is not supported for this endpoint";
                return Reply.json(200, Json.failed(envelope, parameter, text));
            }
        }
        envelope.put("result", "success").putNull("page").putNull("limit").putNull("nextPage");
        ArrayNode paths = envelope.put("total", 0).putArray("products");
        shops.of(request.state()).productPaths().forEach(paths::add);
        return Reply.json(200, envelope);
    }

    private Reply get(ApiRequest request) {
        Shop shop = shops.of(request.state());
        return new Batch(switches)
                .answer(
                        "products",
                        request.ids(1),
                        path -> shop.products()
                                .read(path)
                                .map(ProductJson::shown)
                                .orElseGet(() -> notFound(path, "product.get")));
    }

    private Reply save(ApiRequest request) {
        JsonNode wanted = request.json().path("products");
        if (!wanted.isArray() || wanted.isEmpty() || wanted.size() > MOST) {
            ObjectNode answer = Json.object().put("action", "products.save");
            return Reply.json(400, Json.failed(answer, "products", "Send 1 to 300 products"));
        }
        Shop shop = shops.of(request.state());
        return request.state()
                .write(() -> new Batch(switches).answerEach("products", wanted, item -> saved(shop, item)));
    }

    private ObjectNode saved(Shop shop, JsonNode item) {
        String path = item.path("product").asString("");
        Optional<ObjectNode> before = shop.products().latest(path);
        boolean old = switches.isOn(Switch.PRODUCT_CREATED);
        String word = before.isPresent() ? "update" : "create";
        String action = "product." + word + (old ? "d" : "");
        Optional<Map.Entry<String, String>> wrong = ProductRules.wrong(item);
        if (wrong.isPresent()) {
            // The whole product comes back with the error (contract §3).
            ObjectNode echo = item.isObject() ? (ObjectNode) item.deepCopy() : Json.object();
            return Json.failed(
                    echo.put("action", action),
                    wrong.get().getKey(),
                    wrong.get().getValue());
        }
        shop.products().put(path, ProductRules.applied(item, before));
        String key = old && before.isPresent() ? "product.updated" : word + "d.id";
        return Json.object()
                .put("product", path)
                .put("action", action)
                .put(key, ProductJson.appReference(path))
                .put("result", "success");
    }

    private Reply delete(ApiRequest request) {
        Shop shop = shops.of(request.state());
        return request.state()
                .write(() -> new Batch(switches).answer("products", request.ids(1), path -> {
                    if (shop.products().latest(path).isEmpty()) {
                        return notFound(path, "products.delete");
                    }
                    shop.products().remove(path);
                    return Json.object()
                            .put("action", "products.delete")
                            .put("result", "success")
                            .put("product", path);
                }));
    }

    static ObjectNode notFound(String path, String action) {
        return Json.failed(Json.object().put("product", path).put("action", action), "product", "Not found");
    }
}
