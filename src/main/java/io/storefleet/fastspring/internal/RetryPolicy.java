package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.Unreachable;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Decides for one call whether and when to try again after a failure; counts what it has granted. */
final class RetryPolicy {

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(4);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);
    private static final int MOST_AFTER_THROTTLING = 20;
    private static final int MOST_AFTER_NOT_FOUND = 2;
    private static final int MOST_AFTER_FAILURE = 2;

    private final RandomGenerator random;
    private int throttled;
    private int notFound;
    private int failed;

    RetryPolicy(RandomGenerator random) {
        this.random = random;
    }

    /** How long to wait before the next attempt; empty when there should be none. */
    Optional<Duration> waitAfter(FastSpringException failure) {
        if (!failure.mayBeRetried()) {
            return Optional.empty();
        }
        return switch (failure) {
            // Status 0: the quota has already used up the patience.
            case Throttled refusal
            when refusal.status() != 0 && throttled < MOST_AFTER_THROTTLING ->
                Optional.of(afterThrottling(refusal, throttled++));
            case NotFoundOrThrottled _ when notFound < MOST_AFTER_NOT_FOUND -> Optional.of(backoff(notFound++));
            case ServiceFailed _ when failed < MOST_AFTER_FAILURE -> Optional.of(backoff(failed++));
            case Unreachable lost
            when lost.reason() == Unreachable.Reason.CONNECTION_LOST && failed < MOST_AFTER_FAILURE ->
                Optional.of(backoff(failed++));
            default -> Optional.empty();
        };
    }

    private Duration afterThrottling(Throttled refusal, int before) {
        return refusal.retryAfter().orElseGet(() -> backoff(before));
    }

    /** Between half and all of 4 s, 8 s, 16 s … 60 s, so that many callers do not come back together. */
    private Duration backoff(int before) {
        long longest = Math.min(LONGEST_BACKOFF.toMillis(), FIRST_BACKOFF.toMillis() << Math.min(before, 10));
        return Duration.ofMillis(random.nextLong(longest / 2, longest + 1));
    }
}
