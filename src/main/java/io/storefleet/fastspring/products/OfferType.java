package io.storefleet.fastspring.products;

import java.util.Set;

/** Why a product is offered along with another; open, because the service may add words. */
public record OfferType(String value) {

    public static final OfferType ADDON = new OfferType("addon");
    public static final OfferType ALTERNATIVES = new OfferType("alternatives");
    public static final OfferType CROSS_SELL = new OfferType("cross-sell");
    public static final OfferType CROSSGRADE = new OfferType("crossgrade");
    public static final OfferType DOWNGRADE = new OfferType("downgrade");
    public static final OfferType DOWNSELL = new OfferType("downsell");
    public static final OfferType UPSELL = new OfferType("upsell");
    public static final OfferType UPGRADE = new OfferType("upgrade");

    private static final Set<OfferType> KNOWN =
            Set.of(ADDON, ALTERNATIVES, CROSS_SELL, CROSSGRADE, DOWNGRADE, DOWNSELL, UPSELL, UPGRADE);

    /** Whether this client's version knows the word. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
