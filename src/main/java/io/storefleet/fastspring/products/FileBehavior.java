package io.storefleet.fastspring.products;

import java.util.Set;

/** Which version of a file a buyer gets; open, because the service may add words. */
public record FileBehavior(String value) {

    public static final FileBehavior CURRENT = new FileBehavior("CURRENT");
    public static final FileBehavior PREFER_EXPLICIT = new FileBehavior("PREFER_EXPLICIT");

    private static final Set<FileBehavior> KNOWN = Set.of(CURRENT, PREFER_EXPLICIT);

    /** Whether this client's version knows the word. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
