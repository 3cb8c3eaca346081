package io.storefleet.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How a simulator starts; {@link #defaults()} suits most tests. */
public record SimulatorSettings(int port, boolean tls, Demo demo, Rate rate, Timing timing) {

    /** What the stores hold; trade ends where {@code today} begins, null for the clock's day. With a directory, all is kept there. */
    public record Demo(
            long seed,
            OptionalInt accounts,
            @Nullable LocalDate today,
            @Nullable Path directory) {}

    /**
     * How many calls are answered in any minute, 0 for no limit. A minute lasts {@code 60 / timeScale} seconds,
     * measured by {@code nanoTime}.
     */
    public record Rate(int limit, double timeScale, LongSupplier nanoTime) {}

    /** The clock that simulated time follows, how many times faster, and whether due work is done by itself. */
    public record Timing(Clock clock, double speed, boolean ticking) {}

    /** A free port, seed 1, 120 accounts a store, 250 calls in a real minute, the system's clock. */
    public static SimulatorSettings defaults() {
        Demo demo = new Demo(1, OptionalInt.empty(), null, null);
        Timing timing = new Timing(Clock.systemUTC(), 1, false);
        return new SimulatorSettings(0, false, demo, new Rate(250, 1, System::nanoTime), timing);
    }

    /** Binds this port; 0 takes a free one. */
    public SimulatorSettings withPort(int value) {
        return new SimulatorSettings(value, tls, demo, rate, timing);
    }

    /** Answers over TLS with a key made at start; see {@link Simulator#trust()}. */
    public SimulatorSettings withTls() {
        return new SimulatorSettings(port, true, demo, rate, timing);
    }

    /** Ids, people and passwords follow from the seed; one kept in the directory wins. */
    public SimulatorSettings withSeed(long value) {
        return withDemo(new Demo(value, demo.accounts(), demo.today(), demo.directory()));
    }

    /** Accounts of the first store; the others keep the default. */
    public SimulatorSettings withAccounts(int value) {
        return withDemo(new Demo(demo.seed(), OptionalInt.of(value), demo.today(), demo.directory()));
    }

    /** The stores have traded up to the beginning of this day (UTC); one kept in the directory wins. */
    public SimulatorSettings withToday(LocalDate value) {
        return withDemo(new Demo(demo.seed(), demo.accounts(), value, demo.directory()));
    }

    /** Keeps the day, seed, accounts, credentials and links in this directory. */
    public SimulatorSettings withDirectory(Path value) {
        return withDemo(new Demo(demo.seed(), demo.accounts(), demo.today(), value));
    }

    /** Calls answered in any minute. */
    public SimulatorSettings withLimit(int value) {
        return withRate(new Rate(value, rate.timeScale(), rate.nanoTime()));
    }

    /** Answers every call. */
    public SimulatorSettings withoutLimit() {
        return withLimit(0);
    }

    /** How many times shorter a minute of the limit is: 60 makes it one second. */
    public SimulatorSettings withTimeScale(double value) {
        return withRate(new Rate(rate.limit(), value, rate.nanoTime()));
    }

    /** Measures the limit's minute by this counter of nanoseconds instead of the machine's. */
    public SimulatorSettings withNanoTime(LongSupplier value) {
        return withRate(new Rate(rate.limit(), rate.timeScale(), value));
    }

    /** Simulated time follows this clock. */
    public SimulatorSettings withClock(Clock value) {
        return withTiming(new Timing(value, timing.speed(), timing.ticking()));
    }

    /** Simulated time passes so many times faster: at 60 a minute lasts a second. */
    public SimulatorSettings withSpeed(double value) {
        return withTiming(new Timing(timing.clock(), value, timing.ticking()));
    }

    /** What falls due is done each second by itself; without it only when a test advances the time. */
    public SimulatorSettings withTicking() {
        return withTiming(new Timing(timing.clock(), timing.speed(), true));
    }

    /** The clock that simulated time follows. */
    public Clock clock() {
        return timing.clock();
    }

    private SimulatorSettings withTiming(Timing value) {
        return new SimulatorSettings(port, tls, demo, rate, value);
    }

    private SimulatorSettings withDemo(Demo value) {
        return new SimulatorSettings(port, tls, value, rate, timing);
    }

    private SimulatorSettings withRate(Rate value) {
        return new SimulatorSettings(port, tls, demo, value, timing);
    }
}
