package io.storefleet.fastspring.checkouts;

import java.util.Set;

/** Whether a buyer could pay now; open, because the service may add states. */
public record CheckoutReadiness(String value) {

    public static final CheckoutReadiness PRODUCTS_REQUIRED = new CheckoutReadiness("PRODUCTS_REQUIRED");
    public static final CheckoutReadiness READY_FOR_CHECKOUT = new CheckoutReadiness("READY_FOR_CHECKOUT");
    public static final CheckoutReadiness CONCLUDED = new CheckoutReadiness("CONCLUDED");

    private static final Set<CheckoutReadiness> KNOWN = Set.of(PRODUCTS_REQUIRED, READY_FOR_CHECKOUT, CONCLUDED);

    /** Whether this client's version knows the state. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
