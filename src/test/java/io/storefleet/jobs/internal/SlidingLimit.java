package io.storefleet.jobs.internal;

import io.storefleet.jobs.internal.QuotaAsk.Grant;
import io.storefleet.jobs.internal.QuotaAsk.Lesson;
import io.storefleet.jobs.internal.QuotaAsk.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A service that answers so many calls in any minute, without a way to it, and keeps count. */
final class SlidingLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Supplier<Instant> clock;
    private final Deque<Instant> answered = new ArrayDeque<>();
    private final Deque<Instant> granted = new ArrayDeque<>();
    private final Map<String, List<Lesson>> lessons = new HashMap<>();
    private final Map<String, Integer> spent = new HashMap<>();
    private int limit;
    private double allowed;
    private int refused;
    private int above;

    SlidingLimit(Supplier<Instant> clock) {
        this.clock = clock;
    }

    void minutes(int calls, int minutes, Function<SlidingLimit, Duration> turn) {
        limit = calls;
        allowed += calls * minutes;
        Instant end = clock.get().plus(MINUTE.multipliedBy(minutes));
        while (clock.get().isBefore(end)) {
            if (turn.apply(this).isZero()) {
                throw new IllegalStateException("time stands still");
            }
        }
    }

    /** @param believed how many calls in any minute the quota thinks are allowed */
    void call(String node, Grant grant, int believed) {
        Instant now = clock.get();
        forget(answered, now);
        forget(granted, now);
        granted.add(now);
        News news = new News.Answered();
        if (answered.size() < limit) {
            answered.add(now);
            spent.merge(node, 1, Integer::sum);
        } else {
            refused++;
            granted.removeLast();
            news = new News.Refused(Duration.between(now, answered.element().plus(MINUTE)));
        }
        above = Math.max(above, granted.size() - Math.max(believed, 1));
        lessons.computeIfAbsent(node, _ -> new ArrayList<>()).add(new Lesson(grant, news, now));
    }

    private static void forget(Deque<Instant> calls, Instant now) {
        while (!calls.isEmpty() && !calls.element().plus(MINUTE).isAfter(now)) {
            calls.remove();
        }
    }

    /** What a node has heard since it asked last. */
    List<Lesson> lessons(String node) {
        List<Lesson> heard = lessons.remove(node);
        return heard == null ? List.of() : heard;
    }

    double share() {
        return spent() / allowed;
    }

    double refusedShare() {
        return refused / (spent() + refused);
    }

    double shareOf(String node) {
        return spent.getOrDefault(node, 0) / spent();
    }

    /** How many calls there were in any minute beyond what was believed to be allowed. */
    int mostAboveTheLearned() {
        return Math.max(0, above);
    }

    private double spent() {
        return spent.values().stream().mapToInt(Integer::intValue).sum();
    }
}
