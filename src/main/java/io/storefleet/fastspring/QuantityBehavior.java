package io.storefleet.fastspring;

import java.util.Set;

/** What buyers may do with the quantity; open, because the service may add words. */
public record QuantityBehavior(String value) {

    public static final QuantityBehavior ALLOW = new QuantityBehavior("allow");
    public static final QuantityBehavior LOCK = new QuantityBehavior("lock");
    public static final QuantityBehavior HIDE = new QuantityBehavior("hide");

    private static final Set<QuantityBehavior> KNOWN = Set.of(ALLOW, LOCK, HIDE);

    /** Whether this client's version knows the word. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
