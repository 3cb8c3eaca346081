package io.storefleet.simulator.world;

import java.util.SplittableRandom;

/** Turns a few numbers into well-spread ones, so that neighbours in the demo world have nothing in common. */
final class Mixing {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mixing() {}

    static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static SplittableRandom random(long seed, long topic, long index) {
        return new SplittableRandom(mix(seed ^ mix(topic ^ mix(index))));
    }
}
