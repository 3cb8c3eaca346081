package io.storefleet.checkouts;

import io.storefleet.mirror.MirrorProducts.Product;
import java.util.List;

/**
 * What a cart of a store can be made of.
 *
 * @param products none where the actor may not see them
 * @param fronts addresses of the store's fronts as far as they are known, the likeliest first
 */
public record CartShop(List<Product> products, List<String> fronts) {

    public CartShop {
        products = List.copyOf(products);
        fronts = List.copyOf(fronts);
    }
}
