package io.storefleet.simulator.shop;

import io.storefleet.simulator.state.Overlay;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Product;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What one store sells and on which terms, as it is now; nodes in it are copied before they change. */
record Shop(StoreState state, Overlay<ObjectNode> products, Overlay<Coupon> coupons) {

    static Shop of(StoreState state) {
        Overlay<ObjectNode> products =
                new Overlay<>(path -> state.store().catalogue().find(path).map(ProductJson::full), state.freshness());
        DemoCoupons demo = new DemoCoupons(state.store().slug());
        return new Shop(state, products, new Overlay<>(demo::find, state.freshness()));
    }

    /** Paths of all products that a GET sees, those of the world first. */
    List<String> productPaths() {
        Stream<String> invented = state.store().catalogue().products().stream().map(Product::path);
        return seen(invented, products);
    }

    /** Paths of all coupons that a GET sees. */
    List<String> couponPaths() {
        return seen(DemoCoupons.paths().stream(), coupons);
    }

    private static List<String> seen(Stream<String> world, Overlay<?> things) {
        return Stream.concat(world, things.added().stream())
                .distinct()
                .filter(path -> things.read(path).isPresent())
                .toList();
    }
}
