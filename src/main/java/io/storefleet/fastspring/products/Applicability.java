package io.storefleet.fastspring.products;

import java.util.Set;

/** For which purchases a fulfillment is done; open, because the service may add words. */
public record Applicability(String value) {

    public static final Applicability ALWAYS = new Applicability("ALWAYS");
    public static final Applicability BASE = new Applicability("BASE");
    public static final Applicability CONFIGURATION = new Applicability("CONFIGURATION");
    public static final Applicability REBILL_ONLY = new Applicability("REBILL_ONLY");
    public static final Applicability NON_REBILL_ONLY = new Applicability("NON_REBILL_ONLY");

    private static final Set<Applicability> KNOWN = Set.of(ALWAYS, BASE, CONFIGURATION, REBILL_ONLY, NON_REBILL_ONLY);

    /** Whether this client's version knows the word. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
