package io.storefleet.simulator.hooks;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may go wrong with a delivery on purpose. */
public enum Mischief {
    /** The POST is made twice. */
    DUPLICATE,
    /** The events inside come newest first. */
    REORDERED,
    /** The first POST comes by the first retry, so that later events overtake these. */
    LATE,
    /** The POST is never made, and nobody tries again. */
    LOST,
    /** Signed with another secret. */
    WRONG_SIGNATURE,
    /** Everything of a minute, whatever its types, comes in one POST. */
    GATHERED;

    /** Its name in control calls, e.g. {@code wrong-signature}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name. */
    public static Optional<Mischief> named(String label) {
        return Stream.of(values()).filter(one -> one.label().equals(label)).findFirst();
    }
}
