package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.Environment;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.Transport;
import io.storefleet.jobs.internal.QuotaNodeTime;
import io.storefleet.jobs.internal.QuotaNodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Time that passes only while a copy waits – for an answer, for the quota, for its next turn – whatever the machine does. */
public final class CopyTime {

    /** What the service takes for an answer. */
    private static final Duration ANSWER = Duration.ofMillis(300);

    private final Instant start = Clock.systemUTC().instant();
    private final AtomicLong nanos = new AtomicLong();
    private final Map<Wait, LongAdder> waits = new EnumMap<>(
            Arrays.stream(Wait.values()).collect(Collectors.toMap(Function.identity(), what -> new LongAdder())));
    private volatile boolean limitless;
    private final Clock clock = ((InstantSource) () -> start.plusNanos(nanos.get())).withZone(ZoneOffset.UTC);

    /** For the limit of a simulator. */
    long nanos() {
        return limitless ? nanos.addAndGet(Duration.ofMinutes(1).toNanos()) : nanos.get();
    }

    /** From now on a minute passes with each look, so that no limit holds. */
    void limitless() {
        limitless = true;
    }

    Duration passed() {
        return Duration.ofNanos(nanos.get());
    }

    /** What a copy waits for. */
    public enum Wait {
        ANSWER,
        QUOTA,
        ANOTHER_ATTEMPT,
        NEXT_TURN
    }

    void pass(Wait what, Duration time) {
        var passed = Math.max(0, time.toNanos());
        Objects.requireNonNull(waits.get(what)).add(passed);
        nanos.addAndGet(passed);
    }

    /** How many seconds each took. */
    Map<Wait, Long> waits() {
        var seconds = new EnumMap<Wait, Long>(Wait.class);
        waits.forEach((what, passed) ->
                seconds.put(what, Duration.ofNanos(passed.sum()).toSeconds()));
        return seconds;
    }

    Environment environment(long seed) {
        return new Environment(clock, pause -> pass(Wait.ANOTHER_ATTEMPT, pause), new SplittableRandom(seed));
    }

    /** The shared quota of the database, which knows nothing of the limit yet. */
    Quota quota(SyncFixture fixture, int ceiling) {
        var time = new QuotaNodeTime(any -> clock.instant(), clock, pause -> pass(Wait.QUOTA, pause));
        return QuotaNodes.node(fixture.bean(DataSource.class), time, ceiling);
    }

    Transport slowed(Transport service) {
        return call -> {
            pass(Wait.ANSWER, ANSWER);
            return service.send(call);
        };
    }

    Clock clock() {
        return clock;
    }
}
