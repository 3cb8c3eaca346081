package io.storefleet.products;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.ProductPrices;
import io.storefleet.tenancy.StoreId;
import java.util.Map;

/**
 * Products as the bound actor may see them. All need {@code product.view} on the store and throw {@link
 * io.storefleet.team.NothingHereException} when no grant reaches it or it has no such product.
 */
public interface ProductDetails {

    /**
     * The product out of the copy; read from the store where the copy lacks it. Outside any transaction.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store was asked and gave no usable answer
     */
    ProductDetail find(StoreId store, ProductPath product);

    /** The product, read anew; throws as {@link #find} does. */
    ProductDetail refresh(StoreId store, ProductPath product);

    /** What it costs in each country, asked of the store; throws as {@link #find} does. */
    ProductPrices prices(StoreId store, ProductPath product);

    /** Names of the store's products by path, two thousand at most, out of the copy. */
    Map<String, String> names(StoreId store);
}
