package io.storefleet.simulator;

import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists product paths and shows products (contract §8.1, §8.2). */
final class ProductsHandler {

    private final Switches switches;
    private final Shops shops;

    ProductsHandler(Switches switches, Shops shops) {
        this.switches = switches;
        this.shops = shops;
    }

    Map<String, Handler> routes() {
        return Map.of("GET /products", this::list, "GET /products/{paths}", this::get);
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
        return new Batch(switches).answer("products", request.ids(1), path -> item(shops.of(request.state()), path));
    }

    private static ObjectNode item(Shop shop, String path) {
        return shop.products()
                .read(path)
                .orElseGet(() -> Json.failed(
                        Json.object().put("product", path).put("action", "product.get"), "product", "Not found"));
    }
}
