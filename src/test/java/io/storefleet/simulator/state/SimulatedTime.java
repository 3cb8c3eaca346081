package io.storefleet.simulator.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;

/** The time in a simulator: follows a clock, perhaps faster, and can be moved on. */
public final class SimulatedTime extends Clock {

    /** How simulated time follows the clock since it stood at one moment. */
    private record Pace(Instant clock, Instant simulated, double speed) {

        Instant at(Instant now) {
            if (speed == 1) {
                return simulated.plus(Duration.between(clock, now));
            }
            return simulated.plusNanos((long) (Duration.between(clock, now).toNanos() * speed));
        }
    }

    private final Clock clock;
    private final Agenda agenda = new Agenda();
    private final ReentrantLock moving = new ReentrantLock();
    private volatile Pace pace;
    private volatile Duration ahead = Duration.ZERO;

    /** Passes {@code speed} times as fast as the clock: at 60 a minute lasts a second. */
    public SimulatedTime(Clock clock, double speed) {
        this.clock = clock;
        Instant start = clock.instant();
        this.pace = new Pace(start, start, speed);
    }

    @Override
    public Instant instant() {
        return pace.at(clock.instant()).plus(ahead);
    }

    /** Passes so many times as fast from now on. */
    public void speed(double times) {
        moving.lock();
        try {
            Instant now = clock.instant();
            pace = new Pace(now, pace.at(now), times);
        } finally {
            moving.unlock();
        }
    }

    public double speed() {
        return pace.speed();
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

    private void moveTo(Instant moment) {
        Duration missing = Duration.between(instant(), moment);
        if (missing.isPositive()) {
            ahead = ahead.plus(missing);
        }
    }
}
