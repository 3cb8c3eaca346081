package io.storefleet.simulator.world;

import io.storefleet.simulator.world.Product.Kind;
import java.util.List;
import java.util.Optional;

/** The fifteen products of a store. */
public final class Catalogue {

    private final String slug;
    private final String brand;
    private final List<Product> products;

    Catalogue(String slug, String brand) {
        this.slug = slug;
        this.brand = brand;
        this.products = List.of(
                product("pro-monthly", "Pro, monthly", Kind.MONTHLY, "14.90"),
                product("pro-yearly", "Pro, yearly", Kind.YEARLY, "149.00"),
                product("team-monthly", "Team, monthly", Kind.MONTHLY, "49.90"),
                product("team-yearly", "Team, yearly", Kind.YEARLY, "1234.50"),
                product("lite", "Lite", Kind.ONE_TIME, "29.00"),
                product("studio", "Studio", Kind.ONE_TIME, "199.00"),
                variation("studio-academic", "Studio for schools", "studio", "99.00"),
                variation("studio-upgrade", "Studio, upgrade", "studio", "79.00"),
                product("sound-pack", "Sound pack", Kind.ONE_TIME, "19.90"),
                product("templates", "Templates", Kind.ONE_TIME, "12.00"),
                product("support", "Priority support", Kind.YEARLY, "240.00"),
                product("usage", "Usage, billed by volume", Kind.MANAGED, "0.50"),
                product("beta", "Preview for partners", Kind.PRIVATE, "9.00"),
                product("handbook", "Printed handbook", Kind.PHYSICAL, "34.00"),
                product("license-key", "Spare licence key", Kind.ONE_TIME, "5.00"));
    }

    public List<Product> products() {
        return products;
    }

    /** Empty when the store sells nothing under the path. */
    public Optional<Product> find(String path) {
        return products.stream().filter(product -> product.path().equals(path)).findFirst();
    }

    private Product product(String path, String display, Kind kind, String dollars) {
        return new Product(slug + "-" + path, null, brand + " " + display, kind, PriceList.of(dollars));
    }

    private Product variation(String path, String display, String parent, String dollars) {
        String of = slug + "-" + parent;
        return new Product(slug + "-" + path, of, brand + " " + display, Kind.ONE_TIME, PriceList.of(dollars));
    }
}
