package io.storefleet.fastspring.quotes;

import java.util.Set;

/** How far a quote has come; open, because the service may add states. */
public record QuoteStatus(String value) {

    public static final QuoteStatus OPEN = new QuoteStatus("OPEN");
    public static final QuoteStatus CANCELED = new QuoteStatus("CANCELED");
    public static final QuoteStatus AWAITING_PAYMENT = new QuoteStatus("AWAITING_PAYMENT");
    public static final QuoteStatus COMPLETED = new QuoteStatus("COMPLETED");
    public static final QuoteStatus EXPIRED = new QuoteStatus("EXPIRED");

    private static final Set<QuoteStatus> KNOWN = Set.of(OPEN, CANCELED, AWAITING_PAYMENT, COMPLETED, EXPIRED);

    /** Whether this client's version knows the state. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
