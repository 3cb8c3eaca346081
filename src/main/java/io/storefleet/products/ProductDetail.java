package io.storefleet.products;

import io.storefleet.fastspring.products.Product;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product, as a page shows it.
 *
 * @param fields its settings by name; see {@link ProductField}
 * @param names of other products it speaks of, by path, as far as the copy has them
 * @param coupons that name it, as far as the copy has them and the actor may see coupons
 * @param json what the service sent
 * @param asOf when it said so
 */
public record ProductDetail(
        Product product,
        SortedMap<String, String> fields,
        Map<String, String> names,
        List<String> coupons,
        String json,
        Instant asOf) {

    public ProductDetail {
        fields = new TreeMap<>(fields);
        names = Map.copyOf(names);
        coupons = List.copyOf(coupons);
    }

    @Override
    public String toString() {
        return "ProductDetail[" + product.path() + "]";
    }
}
