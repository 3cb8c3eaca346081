package io.storefleet.jobs.internal;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.QuotaRequest;
import io.storefleet.jobs.QuotaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one quota of all nodes. A permit is taken from the bucket of the outgoing address and from that of the credential
 * in one short transaction, or from neither. People reserve: each takes the next permit to come and waits for it, so that
 * they are served in the order they came and nobody starves. Jobs take only what is there and leave the last permit of a
 * bucket to people.
 */
@Component
class DatabaseQuota implements Quota {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseQuota.class);
    private static final Duration SHORTEST_NAP = Duration.ofMillis(5);

    /** Rates change while one waits, so nobody sleeps for long without another look. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(2);

    private final QuotaRows rows;
    private final TransactionTemplate transaction;
    private final QuotaTime time;
    private final double ceiling;

    DatabaseQuota(QuotaRows rows, TransactionTemplate transaction, QuotaTime time, QuotaSettings settings) {
        this.rows = rows;
        this.transaction = transaction;
        this.time = time;
        this.ceiling = settings.ceilingPerMinute() / 60.0;
    }

    /** @throws IllegalStateException inside a transaction: a call would hold its connection for as long as it takes */
    @Override
    public Permit acquire(QuotaRequest request) throws InterruptedException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no network inside a transaction");
        }
        var names = List.of("address:" + request.address(), "credential:" + request.credentialKey());
        return request.priority() == Priority.PERSON
                ? inTurn(names, request.patience())
                : whenFree(names, request.patience());
    }

    /** A person takes a permit at once, also one that is still to grow, and waits for it: first come, first served. */
    private Permit inTurn(List<String> names, Duration patience) throws InterruptedException {
        var wait = transaction.execute(status -> reserve(names, patience));
        var left = patience.minus(wait);
        while (!wait.isZero()) {
            time.pause().sleep(wait);
            // The service may have asked for a rest meanwhile.
            wait = transaction.execute(status -> rest(names));
            left = left.minus(wait);
            if (left.isNegative()) {
                throw FastSpringException.Throttled.beforeSending(wait);
            }
        }
        return new SharedPermit(names);
    }

    /** A job waits until nobody else wants the permits that are there. */
    private Permit whenFree(List<String> names, Duration patience) throws InterruptedException {
        var left = patience;
        while (true) {
            var delay = transaction.execute(status -> take(names));
            if (delay.isZero()) {
                return new SharedPermit(names);
            }
            if (delay.compareTo(left) > 0) {
                throw FastSpringException.Throttled.beforeSending(delay);
            }
            var nap = between(SHORTEST_NAP, delay, LONGEST_NAP);
            time.pause().sleep(nap);
            left = nap.compareTo(left) > 0 ? Duration.ZERO : left.minus(nap);
        }
    }

    private static Duration between(Duration least, Duration value, Duration most) {
        return value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
    }

    /** Takes a permit from each bucket, present or to come, unless that is too long to wait for; answers the wait. */
    private Duration reserve(List<String> names, Duration patience) {
        var held = hold(names);
        var delay = held.longest((bucket, now) -> bucket.waitFor(Priority.PERSON, now));
        if (delay.compareTo(patience) > 0) {
            throw FastSpringException.Throttled.beforeSending(delay);
        }
        held.buckets().forEach(bucket -> rows.save(bucket.take()));
        return delay;
    }

    private Duration rest(List<String> names) {
        return hold(names).longest(QuotaBucket::rest);
    }

    /** Takes a permit from each bucket when all have one to spare; else how long until that may be. */
    private Duration take(List<String> names) {
        var held = hold(names);
        var delay = held.longest((bucket, now) -> bucket.waitFor(Priority.JOB, now));
        if (delay.isZero()) {
            held.buckets().forEach(bucket -> rows.save(bucket.take()));
        }
        return delay;
    }

    private Held hold(List<String> names) {
        var found = rows.lock(names, ceiling);
        var now = time.clock().apply(rows.now());
        return new Held(
                now, found.stream().map(bucket -> bucket.at(now, ceiling)).toList());
    }

    /** Locked buckets as they stand now. */
    private record Held(Instant now, List<QuotaBucket> buckets) {

        Duration longest(BiFunction<QuotaBucket, Instant, Duration> wait) {
            return buckets.stream()
                    .map(bucket -> wait.apply(bucket, now))
                    .max(Duration::compareTo)
                    .orElseThrow();
        }
    }

    private void refuse(List<String> names, @Nullable Duration retryAfter) {
        var held = hold(names);
        held.buckets().forEach(bucket -> rows.save(bucket.refused(held.now(), retryAfter)));
    }

    /** What a call teaches is worth less than its answer: it must not fail for it. */
    private void learn(Consumer<QuotaRows> lesson) {
        try {
            transaction.executeWithoutResult(status -> lesson.accept(rows));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the quota learned nothing from a call: {}", e.getClass().getSimpleName());
        }
    }

    private final class SharedPermit implements Permit {

        private final List<String> names;

        private SharedPermit(List<String> names) {
            this.names = names;
        }

        @Override
        public void answered() {
            learn(buckets -> buckets.raise(names, QuotaBucket.STEP, ceiling));
        }

        @Override
        public void refused(@Nullable Duration retryAfter) {
            learn(buckets -> refuse(names, retryAfter));
        }
    }
}
