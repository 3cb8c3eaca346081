package io.storefleet.fastspring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** A clock that only pauses move, and the pauses it was asked for. */
public final class FakeTime extends Clock implements Pause {

    public final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private volatile Instant now = Instant.parse("2026-06-01T10:00:00Z");

    public Environment environment() {
        return new Environment(this, this, new SplittableRandom(7));
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(duration);
        advance(duration);
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
