package io.storefleet.simulator.shop;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Paging;
import io.storefleet.simulator.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows what products cost in each country (contract §8.6). */
public final class PricesHandler {

    private final Switches switches;
    private final Shops shops;

    public PricesHandler(Switches switches, Shops shops) {
        this.switches = switches;
        this.shops = shops;
    }

    public Map<String, Handler> routes() {
        return Map.of("GET /products/price", this::list, "GET /products/price/{path}", this::get);
    }

    private Reply list(ApiRequest request) {
        Shop shop = shops.of(request.state());
        List<ObjectNode> products = shop.productPaths().stream()
                .flatMap(path -> shop.products().read(path).stream())
                .toList();
        return page(request, "product.price.getall", products);
    }

    private Reply get(ApiRequest request) {
        String path = request.path().get(2);
        Optional<ObjectNode> product = shops.of(request.state()).products().read(path);
        if (product.isEmpty()) {
            ArrayNode items = Json.array().add(ProductsHandler.notFound(path, "product.price.get"));
            return Reply.json(new Batch(switches).failure(), Json.object().set("products", items));
        }
        return page(request, "product.price.get", List.of(product.get()));
    }

    private Reply page(ApiRequest request, String action, List<ObjectNode> products) {
        @Nullable Paging paging = Paging.read(request.query());
        Optional<String> wrong = wrong(request.query());
        if (paging == null || wrong.isPresent()) {
            String field = wrong.orElseGet(() -> Paging.offender(request.query()));
            return Reply.json(
                    new Batch(switches).failure(),
                    Json.failed(Json.object().put("action", action), field, "Invalid " + field));
        }
        ObjectNode envelope = Json.object();
        paging.describe(envelope, products.size(), switches);
        envelope.remove("total");
        ArrayNode items = envelope.putArray("products");
        PriceJson json = new PriceJson(request.query(), switches.isOn(Switch.PRICE_TIERS_BESIDE));
        paging.each(products.size(), position -> {
            ObjectNode product = products.get(position);
            items.addObject()
                    .put("action", action)
                    .put("result", "success")
                    .put("product", product.path("product").asString())
                    .set("pricing", json.byCountry(product.path("pricing")));
        });
        return Reply.json(200, envelope);
    }

    private static Optional<String> wrong(Map<String, String> query) {
        Set<String> countries = PriceJson.COUNTRIES;
        if (query.containsKey("country") && !countries.contains(query.get("country"))) {
            return Optional.of("country");
        }
        return query.getOrDefault("currency", "USD").matches("[A-Z]{3}") ? Optional.empty() : Optional.of("currency");
    }
}
