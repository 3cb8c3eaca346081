package io.storefleet.fastspring.products;

import java.util.Set;

/** Whether a subscription goes on by itself; open, because the service may add words. */
public record Renewal(String value) {

    public static final Renewal AUTO = new Renewal("auto");
    public static final Renewal MANUAL = new Renewal("manual");

    private static final Set<Renewal> KNOWN = Set.of(AUTO, MANUAL);

    /** Whether this client's version knows the word. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
