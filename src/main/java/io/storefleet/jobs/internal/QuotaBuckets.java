package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.rate.AdaptiveRate;
import io.storefleet.jobs.internal.QuotaAsk.Grant;
import io.storefleet.jobs.internal.QuotaAsk.Lesson;
import io.storefleet.jobs.internal.QuotaAsk.News;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The buckets of one address and of some credentials as they stand at one moment of the database. */
final class QuotaBuckets {

    private final Instant now;
    private final String address;
    private final Map<String, AdaptiveRate> rates = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    /** @param states by the names of the buckets; null for what has learned nothing yet */
    QuotaBuckets(
            String address, Instant now, Map<String, byte @Nullable []> states, int ceiling, RandomGenerator random) {
        this.now = now;
        this.address = ofAddress(address);
        states.forEach((name, state) -> rates.put(name, rate(state, ceiling, now, random)));
    }

    static String ofAddress(String address) {
        return "address:" + address;
    }

    static String ofCredential(String credential) {
        return "credential:" + credential;
    }

    /** What cannot be read, since another version has written it, is learned anew. */
    private static AdaptiveRate rate(byte @Nullable [] state, int ceiling, Instant now, RandomGenerator random) {
        try {
            return state == null
                    ? new AdaptiveRate(now, ceiling, random)
                    : AdaptiveRate.restored(state, ceiling, random);
        } catch (IllegalArgumentException otherVersion) {
            return new AdaptiveRate(now, ceiling, random);
        }
    }

    Instant now() {
        return now;
    }

    AdaptiveRate address() {
        return rate(address);
    }

    AdaptiveRate credential(String credential) {
        return rate(ofCredential(credential));
    }

    private AdaptiveRate rate(String name) {
        AdaptiveRate rate = rates.get(name);
        if (rate == null) {
            throw new IllegalArgumentException("no such bucket at hand");
        }
        return rate;
    }

    /** Takes a permit that both buckets have. */
    Grant take(QuotaAsk.Wish wish, Priority priority) {
        touch(wish.credential());
        return new Grant(
                wish.credential(),
                wish.owner(),
                priority,
                address().take(now),
                credential(wish.credential()).take(now));
    }

    /** @param shift what makes the database's time out of the node's */
    void learn(Lesson lesson, Duration shift) {
        Grant grant = lesson.grant();
        Instant heard = lesson.heard().plus(shift);
        AdaptiveRate own = credential(grant.credential());
        touch(grant.credential());
        switch (lesson.news()) {
            case News.Answered() -> {
                address().answered(grant.ofAddress(), heard);
                own.answered(grant.ofCredential(), heard);
            }
            case News.Refused(var retryAfter) -> {
                address().refused(grant.ofAddress(), heard, retryAfter);
                own.refused(grant.ofCredential(), heard, retryAfter);
            }
            case News.Unused() -> {
                address().putBack(grant.ofAddress());
                own.putBack(grant.ofCredential());
            }
        }
    }

    private void touch(String credential) {
        touched.add(address);
        touched.add(ofCredential(credential));
    }

    /** What is to be kept, by the names of the buckets. */
    Map<String, byte[]> changed() {
        Map<String, byte[]> states = new HashMap<>();
        touched.forEach(name -> states.put(name, rate(name).saved()));
        return states;
    }
}
