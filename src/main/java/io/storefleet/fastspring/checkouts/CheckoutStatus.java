package io.storefleet.fastspring.checkouts;

import java.util.Set;

/** What has become of a checkout session; open, because the service may add states. */
public record CheckoutStatus(String value) {

    public static final CheckoutStatus OPEN = new CheckoutStatus("OPEN");
    public static final CheckoutStatus EXPIRED = new CheckoutStatus("EXPIRED");
    public static final CheckoutStatus CANCELLED = new CheckoutStatus("CANCELLED");
    public static final CheckoutStatus PENDING_ORDER = new CheckoutStatus("PENDING_ORDER");
    public static final CheckoutStatus COMPLETED = new CheckoutStatus("COMPLETED");
    public static final CheckoutStatus FAILED = new CheckoutStatus("FAILED");

    private static final Set<CheckoutStatus> KNOWN = Set.of(OPEN, EXPIRED, CANCELLED, PENDING_ORDER, COMPLETED, FAILED);

    /** Whether this client's version knows the state. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
