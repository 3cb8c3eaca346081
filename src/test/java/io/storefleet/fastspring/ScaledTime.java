package io.storefleet.fastspring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;

/** Time that passes so many times faster than the machine's, so that a minute may last a second. */
public record ScaledTime(double scale, long origin) {

    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");

    /** Begins now. */
    public static ScaledTime of(double scale) {
        return new ScaledTime(scale, System.nanoTime());
    }

    /** Nanoseconds of this time since its beginning. */
    public long nanos() {
        return (long) ((System.nanoTime() - origin) * scale);
    }

    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(Duration.ofNanos((long) (duration.toNanos() / scale)));
    }

    /** What a client lives in. */
    public Environment environment() {
        InstantSource source = () -> START.plusNanos(nanos());
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new Environment(
                clock, this::sleep, () -> ThreadLocalRandom.current().nextLong());
    }
}
