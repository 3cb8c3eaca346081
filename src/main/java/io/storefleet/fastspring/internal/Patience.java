package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.Environment;
import io.storefleet.fastspring.FastSpringException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time one call may take in all: what is left of it, and the pauses between attempts. */
final class Patience {

    private final Environment environment;
    private final CallOptions call;
    private final RetryPolicy policy;
    private final Instant start;
    private Duration waited = Duration.ZERO;

    Patience(Environment environment, CallOptions call) {
        this.environment = environment;
        this.call = call;
        this.policy = new RetryPolicy(environment.random());
        this.start = environment.clock().instant();
    }

    /** When the call began. */
    Instant start() {
        return start;
    }

    /** How long the quota's leave was waited for. */
    Duration waited() {
        return waited;
    }

    /** The quota's leave was waited for since then. */
    void waitedSince(Instant then) {
        waited = waited.plus(Duration.between(then, environment.clock().instant()));
    }

    Duration spent() {
        return Duration.between(start, environment.clock().instant());
    }

    /** The call's options with the patience that is left. */
    CallOptions left() {
        Duration left = call.patience().minus(spent());
        return call.withPatience(left.isNegative() ? Duration.ZERO : left);
    }

    /** Pauses before the next attempt; throws the failure when there shall be none. */
    void outlast(FastSpringException failure, CallTrace trace) {
        Optional<Duration> wait = policy.waitAfter(failure);
        if (wait.isEmpty() || wait.get().compareTo(left().patience()) > 0) {
            throw failure;
        }
        try {
            environment.pause().sleep(wait.get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FastSpringException.Interrupted(trace);
        }
    }
}
