package io.storefleet.fastspring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A clock that only the test moves; who pauses waits until the test has moved it far enough. */
final class StillTime {

    private Instant now = Instant.parse("2026-06-01T10:00:00Z");
    private final List<Instant> ends = new ArrayList<>();

    Environment environment() {
        InstantSource source = this::instant;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new Environment(clock, this::sleep, new SplittableRandom(7));
    }

    /** Moves the clock as soon as somebody sleeps until later than now. */
    synchronized void advance(Duration duration) throws InterruptedException {
        while (ends.stream().noneMatch(now::isBefore)) {
            wait();
        }
        now = now.plus(duration);
        notifyAll();
    }

    private synchronized Instant instant() {
        return now;
    }

    private synchronized void sleep(Duration duration) throws InterruptedException {
        Instant end = now.plus(duration);
        ends.add(end);
        notifyAll();
        while (now.isBefore(end)) {
            wait();
        }
        ends.remove(end);
    }
}
