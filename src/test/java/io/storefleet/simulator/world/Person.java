package io.storefleet.simulator.world;

import org.jspecify.annotations.Nullable;

/** An invented buyer. */
public record Person(
        String first,
        String last,
        String email,
        @Nullable String company,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "Person[]";
    }

    /** First and last name with a space between. */
    public String name() {
        return first + " " + last;
    }
}
