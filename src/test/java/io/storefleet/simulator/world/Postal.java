package io.storefleet.simulator.world;

import org.jspecify.annotations.Nullable;

/** An address without its country; an account made by a call may have none of it. */
public record Postal(
        @Nullable String street,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String regionCustom,
        @Nullable String postalCode) {

    /** Nothing known. */
    public static final Postal NONE = new Postal(null, null, null, null, null, null);

    @Override
    public String toString() {
        return "Postal[]";
    }
}
