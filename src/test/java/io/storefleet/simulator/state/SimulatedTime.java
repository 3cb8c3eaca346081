package io.storefleet.simulator.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;

/** The time in a simulator: follows a clock, perhaps faster, and can be moved on. */
public final class SimulatedTime extends Clock {

    private final Clock clock;
    private final double speed;
    private final Instant start;
    private final Agenda agenda = new Agenda();
    private final ReentrantLock moving = new ReentrantLock();
    private volatile Duration ahead = Duration.ZERO;

    /** Passes {@code speed} times as fast as the clock: at 60 a minute lasts a second. */
    public SimulatedTime(Clock clock, double speed) {
        this.clock = clock;
        this.speed = speed;
        this.start = clock.instant();
    }

    @Override
    public Instant instant() {
        return follow(clock.instant()).plus(ahead);
    }

    /** Where work by time is written down. */
    public Agenda agenda() {
        return agenda;
    }

    /** Moves on; what falls due meanwhile is done in order, each with the time standing at its moment. */
    public void advance(Duration by) {
        moving.lock();
        try {
            Instant end = instant().plus(by);
            agenda.run(end, this::moveTo);
            moveTo(end);
        } finally {
            moving.unlock();
        }
    }

    /** Does what has fallen due by itself; nobody calls it in tests. */
    public void tick() {
        advance(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("simulated time is UTC");
    }

    private Instant follow(Instant now) {
        if (speed == 1) {
            return now;
        }
        return start.plusNanos((long) (Duration.between(start, now).toNanos() * speed));
    }

    private void moveTo(Instant moment) {
        Duration missing = Duration.between(instant(), moment);
        if (missing.isPositive()) {
            ahead = ahead.plus(missing);
        }
    }
}
