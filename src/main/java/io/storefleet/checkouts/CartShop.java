package io.storefleet.checkouts;

import io.storefleet.fastspring.Money;
import java.util.List;

/**
 * What a cart of a store can be made of.
 *
 * @param products by path
 * @param fronts addresses of the store's fronts as far as they are known, the likeliest first
 */
public record CartShop(List<Product> products, List<String> fronts) {

    /** @param prices what the catalogue asks, one for each currency */
    public record Product(String path, String name, List<Money> prices) {

        public Product {
            prices = List.copyOf(prices);
        }
    }

    public CartShop {
        products = List.copyOf(products);
        fronts = List.copyOf(fronts);
    }
}
