package io.storefleet.simulator.world;

/** A store's API pair; invented, so it may be printed. */
public record Credentials(String user, String password) {

    static Credentials invented(String slug, long seed) {
        return new Credentials("sim-" + slug + "-user", "sim-" + slug + "-pass-" + seed);
    }
}
