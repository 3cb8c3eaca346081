package io.storefleet.mirror;

import io.storefleet.fastspring.Money;
import io.storefleet.tenancy.StoreId;
import java.util.List;

/** The products of a store's copy, for who puts together what is to be bought. */
public interface MirrorProducts {

    /** @param prices what the catalogue asks, one for each currency */
    record Product(String path, String name, List<Money> prices) {

        public Product {
            prices = List.copyOf(prices);
        }
    }

    /** The first 5,000 of them by path; needs {@code product.view}. */
    List<Product> of(StoreId store);
}
