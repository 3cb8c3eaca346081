package io.storefleet.fastspring;

import java.time.Clock;
import java.util.random.RandomGenerator;

/** Time, sleep and chance, as a client sees them. */
public record Environment(Clock clock, Pause pause, RandomGenerator random) {

    /** The system clock in UTC, real sleep and a shared random source. */
    public static Environment real() {
        return new Environment(Clock.systemUTC(), Thread::sleep, RandomGenerator.of("SplittableRandom"));
    }
}
