package io.storefleet.fastspring;

import io.storefleet.fastspring.internal.AdaptiveRate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quota for programs of one process: one learning rate per outgoing address and one per credential. */
public final class InMemoryQuota implements Quota {

    /** What FastSpring is said to allow is 250 calls a minute; this stays below. */
    public static final int CEILING_PER_MINUTE = 230;

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(5);

    private final Map<String, AdaptiveRate> rates = new HashMap<>();
    private final Environment environment;
    private final int ceilingPerMinute;

    public InMemoryQuota() {
        this(Environment.real(), CEILING_PER_MINUTE);
    }

    /** @param ceilingPerMinute calls a minute that no rate ever rises above */
    public InMemoryQuota(Environment environment, int ceilingPerMinute) {
        if (ceilingPerMinute < 1) {
            throw new IllegalArgumentException("A ceiling is at least one call a minute");
        }
        this.environment = environment;
        this.ceilingPerMinute = ceilingPerMinute;
    }

    @Override
    public Permit acquire(QuotaRequest request) throws InterruptedException {
        Duration left = request.patience();
        while (true) {
            List<AdaptiveRate> asked = rates(request);
            Duration wait = take(asked, request.priority());
            if (wait.isZero()) {
                return new SharedPermit(asked);
            }
            if (wait.compareTo(left) > 0) {
                throw FastSpringException.Throttled.beforeSending(wait);
            }
            Duration nap = wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
            environment.pause().sleep(nap);
            left = left.minus(nap).isNegative() ? Duration.ZERO : left.minus(nap);
        }
    }

    private synchronized List<AdaptiveRate> rates(QuotaRequest request) {
        return List.of(rate("address " + request.address()), rate("credential " + request.credentialKey()));
    }

    private AdaptiveRate rate(String name) {
        return rates.computeIfAbsent(name, _ -> new AdaptiveRate(now(), ceilingPerMinute));
    }

    /** Takes one permit from each rate when all have one, else from none; how long until that may be. */
    private synchronized Duration take(List<AdaptiveRate> asked, Priority priority) {
        Duration longest = Duration.ZERO;
        for (AdaptiveRate rate : asked) {
            Duration wait = rate.waitFor(priority, now());
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        if (longest.isZero()) {
            asked.forEach(AdaptiveRate::take);
        }
        return longest;
    }

    private Instant now() {
        return environment.clock().instant();
    }

    private final class SharedPermit implements Permit {

        private final List<AdaptiveRate> asked;

        private SharedPermit(List<AdaptiveRate> asked) {
            this.asked = asked;
        }

        @Override
        public void answered() {
            synchronized (InMemoryQuota.this) {
                asked.forEach(AdaptiveRate::raise);
            }
        }

        @Override
        public void refused(@Nullable Duration retryAfter) {
            synchronized (InMemoryQuota.this) {
                asked.forEach(rate -> rate.halve(now(), retryAfter));
            }
        }
    }
}
