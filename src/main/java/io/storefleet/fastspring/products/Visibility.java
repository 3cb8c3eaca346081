package io.storefleet.fastspring.products;

import java.util.Set;

/** Who sees a product; open, because the service may add words. */
public record Visibility(String value) {

    public static final Visibility PUBLIC = new Visibility("public");
    public static final Visibility PRIVATE = new Visibility("private");

    private static final Set<Visibility> KNOWN = Set.of(PUBLIC, PRIVATE);

    /** Whether this client's version knows the word. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
