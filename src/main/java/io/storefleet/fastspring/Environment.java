package io.storefleet.fastspring;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Time, sleep and chance, as a client sees them. */
public record Environment(Clock clock, Pause pause, RandomGenerator random) {

    /** The system clock in UTC, real sleep and a random source any thread may use. */
    public static Environment real() {
        return new Environment(
                Clock.systemUTC(),
                Thread::sleep,
                () -> ThreadLocalRandom.current().nextLong());
    }
}
