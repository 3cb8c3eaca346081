package io.storefleet.simulator.state;

import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.Optional;

/** What a store sells now: the world's products under those saved and deleted since. */
public final class Goods {

    private final Overlay<Product> products;

    Goods(SimulatedStore store, Freshness freshness) {
        this.products = new Overlay<>(store.catalogue()::find, freshness);
    }

    /** Empty when the store sells nothing, or nothing more, under the path. */
    public Optional<Product> find(String path) {
        return products.latest(path);
    }

    /** Sells it from now on, on these terms. */
    public void save(Product product) {
        products.put(product.path(), product);
    }

    /** Sells it no more. */
    public void delete(String path) {
        products.remove(path);
    }
}
