package io.storefleet.products.internal;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.Product;
import io.storefleet.lists.LiveObjects;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads products from their store for a pasted list of paths. */
@Component
class LiveProductObjects implements LiveObjects {

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public List<ItemResult<Live>> read(FastSpring store, List<String> ids) {
        return store.products().get(ids.stream().map(ProductPath::new).toList()).stream()
                .map(LiveProductObjects::live)
                .toList();
    }

    private static ItemResult<Live> live(ItemResult<Product> result) {
        return switch (result) {
            case ItemResult.Success<Product>(var id, var product) -> new ItemResult.Success<>(id, live(product));
            case ItemResult.Failure<Product>(var id, var code, var text) -> new ItemResult.Failure<>(id, code, text);
        };
    }

    private static Live live(Product product) {
        var names = product.presentation().display();
        var name = names.getOrDefault("en", names.values().stream().findFirst().orElse(null));
        var prices = product.pricing().prices();
        var price = prices.stream()
                .filter(money -> money.currency().equals("USD"))
                .findFirst()
                .orElse(prices.isEmpty() ? null : prices.getFirst());
        return new Live(name, product.pricing().cycle().unit() == null ? "once" : "recurring", price, true);
    }
}
