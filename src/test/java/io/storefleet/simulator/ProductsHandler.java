package io.storefleet.simulator;

import io.storefleet.simulator.world.SimulatedStore;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists product paths and shows products (contract §8.1, §8.2). */
final class ProductsHandler {

    private final Switches switches;

    ProductsHandler(Switches switches) {
        this.switches = switches;
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
        request.store().catalogue().products().forEach(product -> paths.add(product.path()));
        return Reply.json(200, envelope);
    }

    private Reply get(ApiRequest request) {
        return new Batch(switches).answer("products", request.ids(1), path -> item(request.store(), path));
    }

    private static ObjectNode item(SimulatedStore store, String path) {
        return store.catalogue()
                .find(path)
                .map(ProductJson::full)
                .orElseGet(() -> Json.failed(
                        Json.object().put("product", path).put("action", "product.get"), "product", "Not found"));
    }
}
