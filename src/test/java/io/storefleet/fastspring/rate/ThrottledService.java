package io.storefleet.fastspring.rate;

import io.storefleet.fastspring.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** A service with a limit, and a caller who always has more to ask; both in a time of their own. */
final class ThrottledService {

    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");
    private static final double WAY = 0.1;

    /** How a service counts. */
    enum Kind {
        ANY_MINUTE,
        FULL_MINUTES,
        STEADY_FLOW
    }

    private record Answer(double at, AdaptiveRate.Taken taken, double retryAfter) {}

    private final Kind kind;
    private final AdaptiveRate rate;
    private final SplittableRandom random = new SplittableRandom(7);
    private final PriorityQueue<Answer> answers = new PriorityQueue<>((one, other) -> Double.compare(one.at, other.at));
    private final Deque<Double> granted = new ArrayDeque<>();
    private boolean silent;
    private double now;
    private double allowed;
    private double flow = 5;
    private double flowed;
    int spent;
    int refused;

    ThrottledService(Kind kind, int ceiling) {
        this.kind = kind;
        this.rate = new AdaptiveRate(START, ceiling, random);
    }

    /** Throttles without saying for how long. */
    ThrottledService silent() {
        silent = true;
        return this;
    }

    double share() {
        return spent / allowed;
    }

    double refusedShare() {
        return (double) refused / (spent + refused);
    }

    /** Asks as often as the rate lets it. */
    void minutes(int minutes, int limit) {
        double end = now + minutes * 60;
        while (now < end) {
            Instant time = START.plusNanos((long) (now * 1e9));
            double next = now + rate.waitFor(Priority.JOB, 0, time).toNanos() / 1e9;
            Answer first = answers.peek();
            if (first != null && first.at <= Math.min(next, end)) {
                now = Math.max(now, first.at);
                hear(answers.remove());
            } else if (next > end) {
                now = end;
            } else if (next <= now) {
                AdaptiveRate.Taken taken = rate.take(time);
                double wait = ask(now + WAY, limit);
                answers.add(new Answer(now + 2 * WAY + random.nextDouble(0.3), taken, wait));
            } else {
                now = next;
            }
        }
        allowed += minutes * limit;
    }

    private void hear(Answer answer) {
        Instant time = START.plusNanos((long) (now * 1e9));
        if (answer.retryAfter == 0) {
            rate.answered(answer.taken, time);
        } else {
            rate.refused(answer.taken, time, silent ? null : Duration.ofSeconds((long) Math.ceil(answer.retryAfter)));
        }
    }

    private double ask(double time, int limit) {
        double wait = switch (kind) {
            case ANY_MINUTE -> inWindow(time, time - 60, limit);
            case FULL_MINUTES -> inWindow(time, Math.floor(time / 60) * 60, limit);
            case STEADY_FLOW -> flowing(time, limit);
        };
        if (wait == 0) {
            spent++;
        } else {
            refused++;
        }
        return wait;
    }

    private double inWindow(double time, double since, int limit) {
        while (!granted.isEmpty() && granted.element() <= since) {
            granted.remove();
        }
        if (granted.size() < limit) {
            granted.add(time);
            return 0;
        }
        return kind == Kind.FULL_MINUTES ? since + 60 - time : granted.element() + 60 - time;
    }

    private double flowing(double time, int limit) {
        flow = Math.min(5, flow + (time - flowed) * limit / 60);
        flowed = time;
        if (flow >= 1) {
            flow--;
            return 0;
        }
        return 1;
    }
}
