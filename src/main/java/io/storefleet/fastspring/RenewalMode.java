package io.storefleet.fastspring;

import java.util.Set;

/** Whether a subscription goes on by itself; open, because the service may add words. */
public record RenewalMode(String value) {

    public static final RenewalMode AUTO = new RenewalMode("auto");
    public static final RenewalMode MANUAL = new RenewalMode("manual");

    /** The buyer may choose, and begins with {@link #AUTO}. */
    public static final RenewalMode OPT_AUTO = new RenewalMode("opt-auto");
    /** The buyer may choose, and begins with {@link #MANUAL}. */
    public static final RenewalMode OPT_MANUAL = new RenewalMode("opt-manual");

    private static final Set<RenewalMode> KNOWN = Set.of(AUTO, MANUAL, OPT_AUTO, OPT_MANUAL);

    /** Whether this client's version knows the word. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
