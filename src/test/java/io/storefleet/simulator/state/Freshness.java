package io.storefleet.simulator.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Says how late a write shows (contract §16.11). */
public record Freshness(Clock time, Supplier<Duration> delay) {

    Instant now() {
        return time.instant();
    }

    boolean hides(Instant written) {
        Duration late = delay.get();
        return !late.isZero() && now().isBefore(written.plus(late));
    }
}
