package io.storefleet.fastspring;

import java.util.Locale;

/** Which things of a store a list shows: those bought with real money, with test cards, or both. */
public enum Scope {
    ALL,
    LIVE,
    TEST;

    /** The word the service knows it by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
