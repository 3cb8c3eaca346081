package io.storefleet.fastspring;

import io.storefleet.fastspring.rate.AdaptiveRate;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The rates by name; those that nobody has asked for in a while are forgotten. Guarded by the quota's lock. */
final class QuotaRates {

    /** What was learned is worth this long. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Map<String, AdaptiveRate> byName = new LinkedHashMap<>(16, 0.75f, true);
    private final int ceilingPerMinute;
    private final RandomGenerator random;

    QuotaRates(int ceilingPerMinute, RandomGenerator random) {
        this.ceilingPerMinute = ceilingPerMinute;
        this.random = random;
    }

    AdaptiveRate address(String name, Instant now) {
        return rate("address " + name, now);
    }

    AdaptiveRate credential(String key, Instant now) {
        return rate("credential " + key, now);
    }

    int size() {
        return byName.size();
    }

    private AdaptiveRate rate(String name, Instant now) {
        AdaptiveRate known = byName.get(name);
        if (known != null) {
            return known;
        }
        forgetIdle(now);
        var made = new AdaptiveRate(now, ceilingPerMinute, random);
        byName.put(name, made);
        return made;
    }

    /** The map keeps them in the order they were last asked for. */
    private void forgetIdle(Instant now) {
        Iterator<AdaptiveRate> eldest = byName.values().iterator();
        while (eldest.hasNext() && eldest.next().isIdle(now, KEPT)) {
            eldest.remove();
        }
    }
}
