package io.storefleet.simulator.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

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

    /** The instant at which time stands for one thread. */
    private record Standing(Instant at, Thread whose) {}

    private final Clock clock;
    private final Agenda agenda = new Agenda();
    private final ReentrantLock moving = new ReentrantLock();
    private volatile Pace pace;
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Standing standing;
    private volatile Keeper keeper = Keeper.NONE;

    /** Passes {@code speed} times as fast as the clock: at 60 a minute lasts a second. */
    public SimulatedTime(Clock clock, double speed) {
        this.clock = clock;
        Instant start = clock.instant();
        this.pace = new Pace(start, start, speed);
    }

    @Override
    public Instant instant() {
        @Nullable Standing still = standing;
        return still != null && still.whose() == Thread.currentThread() ? still.at() : passing(clock.instant());
    }

    /** How far it is ahead of the clock. */
    public Duration ahead() {
        Instant now = clock.instant();
        return Duration.between(now, passing(now));
    }

    /** Stands still for this thread, and only for one at a time, until {@link #goOn}. */
    public void stand(Instant at) {
        standing = new Standing(at, Thread.currentThread());
    }

    public void goOn() {
        standing = null;
    }

    /** True while it stands for this thread. */
    public boolean stands() {
        @Nullable Standing still = standing;
        return still != null && still.whose() == Thread.currentThread();
    }

    /** Goes on so far ahead of the clock, but not before the instant. */
    public void resume(Duration lead, Instant earliest) {
        Instant now = clock.instant();
        Instant simulated = now.plus(lead);
        pace = new Pace(now, simulated.isBefore(earliest) ? earliest : simulated, pace.speed());
        ahead = Duration.ZERO;
    }

    /** Writes down what time does. */
    public Keeper keeper() {
        return keeper;
    }

    public void keeper(Keeper other) {
        keeper = other;
    }

    /** Passes so many times as fast from now on. */
    public void speed(double times) {
        moving.lock();
        try {
            Instant now = clock.instant();
            pace = new Pace(now, pace.at(now), times);
            keeper.moved(times);
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
            agenda.run(end, this::moveTo, keeper);
            moveTo(end);
            if (by.isPositive()) {
                keeper.moved(null);
            }
            keeper.settled();
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

    private Instant passing(Instant now) {
        return pace.at(now).plus(ahead);
    }

    private void moveTo(Instant moment) {
        Duration missing = Duration.between(instant(), moment);
        if (missing.isPositive()) {
            ahead = ahead.plus(missing);
        }
    }
}
