package io.storefleet.fastspring.products;

import java.util.Set;

/** How a product reaches the buyer; open, because the service may add words. */
public record ProductFormat(String value) {

    public static final ProductFormat DIGITAL = new ProductFormat("digital");
    public static final ProductFormat PHYSICAL = new ProductFormat("physical");
    public static final ProductFormat DIGITAL_AND_PHYSICAL = new ProductFormat("digital-and-physical");
    public static final ProductFormat SAAS = new ProductFormat("saas");

    private static final Set<ProductFormat> KNOWN = Set.of(DIGITAL, PHYSICAL, DIGITAL_AND_PHYSICAL, SAAS);

    /** Whether this client's version knows the word. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
