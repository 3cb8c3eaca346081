package io.storefleet.jobs.internal;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.QuotaRequest;
import io.storefleet.jobs.QuotaSettings;
import java.time.Duration;
import java.util.List;
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
 * in one short transaction, or from neither. The last permit of a bucket is for people: a job has to wait for one more
 * to grow, so that a person who waits is always served first.
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
        var left = request.patience();
        while (true) {
            var delay = transaction.execute(status -> take(names, request));
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

    /** Takes a permit from each bucket when all have one; else how long until that may be. */
    private Duration take(List<String> names, QuotaRequest request) {
        var locked = rows.lock(names, ceiling);
        var now = time.clock().apply(rows.now());
        var buckets = locked.stream().map(bucket -> bucket.at(now, ceiling)).toList();
        var delay = buckets.stream()
                .map(bucket -> bucket.waitFor(request.priority(), now))
                .max(Duration::compareTo)
                .orElseThrow();
        if (delay.isZero()) {
            buckets.forEach(bucket -> rows.save(bucket.take()));
        }
        return delay;
    }

    private void refuse(List<String> names, @Nullable Duration retryAfter) {
        var locked = rows.lock(names, ceiling);
        var now = time.clock().apply(rows.now());
        locked.forEach(bucket -> rows.save(bucket.at(now, ceiling).refused(now, retryAfter)));
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
