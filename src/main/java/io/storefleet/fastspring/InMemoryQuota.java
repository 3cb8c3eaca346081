package io.storefleet.fastspring;

import io.storefleet.fastspring.rate.AdaptiveRate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A quota for programs of one process: one learning rate per outgoing address and one per credential (contract §1.1). People go
 * before jobs and in the order they came; jobs leave the last permit of a burst to people, and among jobs the stores take turns.
 * For any number of threads; a waiting thread sleeps until it has its permit, has lost its patience or is interrupted.
 */
public final class InMemoryQuota implements Quota {

    /** What FastSpring is said to allow is 250 calls a minute; this stays below. */
    public static final int CEILING_PER_MINUTE = 230;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, QuotaLine> lines = new HashMap<>();
    private final QuotaRates rates;
    private final Environment environment;
    private final QuotaAlarm alarm;

    public InMemoryQuota() {
        this(Environment.real(), CEILING_PER_MINUTE);
    }

    /** @param ceilingPerMinute calls a minute that no rate ever rises above */
    public InMemoryQuota(Environment environment, int ceilingPerMinute) {
        if (ceilingPerMinute < 1) {
            throw new IllegalArgumentException("A ceiling is at least one call a minute");
        }
        this.environment = environment;
        this.rates = new QuotaRates(ceilingPerMinute, environment.random());
        this.alarm = new QuotaAlarm(environment.pause(), lock, this::serve);
    }

    @Override
    public Permit acquire(QuotaRequest request) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            QuotaWaiter waiter = lineUp(request);
            serve();
            try {
                waiter.await();
            } catch (InterruptedException stop) {
                leave(waiter);
                throw stop;
            }
            Permit permit = waiter.permit();
            if (permit == null) {
                throw FastSpringException.Throttled.beforeSending(line(request).estimate(request, now()));
            }
            return permit;
        } finally {
            forgetLine(request.address());
            lock.unlock();
        }
    }

    private QuotaWaiter lineUp(QuotaRequest request) {
        Instant now = now();
        Duration wait = line(request).estimate(request, now);
        if (wait.compareTo(request.patience()) > 0) {
            throw FastSpringException.Throttled.beforeSending(wait);
        }
        var waiter = new QuotaWaiter(request, now, lock.newCondition());
        line(request).add(waiter);
        return waiter;
    }

    /** Gives the place, or the permit that came too late, to the next. */
    private void leave(QuotaWaiter waiter) {
        if (waiter.permit() instanceof SharedPermit unused) {
            unused.putBack();
        } else if (!waiter.isSettled()) {
            line(waiter.request).remove(waiter);
        }
        serve();
    }

    /** Gives out what there is and sets the alarm for what is to come. */
    private void serve() {
        Instant now = now();
        Duration pause = null;
        for (QuotaLine line : lines.values()) {
            serve(line, now);
            if (!line.isEmpty()) {
                Duration own = line.pause(now);
                pause = pause == null || own.compareTo(pause) < 0 ? own : pause;
            }
        }
        if (pause != null) {
            alarm.set(pause, now);
        }
    }

    private void serve(QuotaLine line, Instant now) {
        for (QuotaWaiter first = line.next(now); first != null; first = line.next(now)) {
            first.grant(permit(first.request, now));
        }
        for (QuotaWaiter late = line.late(now); late != null; late = line.late(now)) {
            late.giveUp();
        }
    }

    private Permit permit(QuotaRequest request, Instant now) {
        return new SharedPermit(
                Stream.of(rates.address(request.address(), now), rates.credential(request.credentialKey(), now))
                        .map(rate -> new Share(rate, rate.take(now)))
                        .toList());
    }

    /** How many rates are remembered. */
    int size() {
        lock.lock();
        try {
            return rates.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many threads stand in line. */
    int waiting() {
        lock.lock();
        try {
            return lines.values().stream().mapToInt(QuotaLine::length).sum();
        } finally {
            lock.unlock();
        }
    }

    private QuotaLine line(QuotaRequest request) {
        return lines.computeIfAbsent(request.address(), address -> new QuotaLine(address, rates));
    }

    private void forgetLine(String address) {
        QuotaLine line = lines.get(address);
        if (line != null && line.isEmpty()) {
            lines.remove(address);
        }
    }

    private Instant now() {
        return environment.clock().instant();
    }

    /** What was taken from one rate. */
    private record Share(AdaptiveRate rate, AdaptiveRate.Taken taken) {}

    private final class SharedPermit implements Permit {

        private final List<Share> shares;

        private SharedPermit(List<Share> shares) {
            this.shares = shares;
        }

        @Override
        public void answered() {
            lock.lock();
            try {
                Instant now = now();
                shares.forEach(share -> share.rate().answered(share.taken(), now));
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void refused(@Nullable Duration retryAfter) {
            lock.lock();
            try {
                Instant now = now();
                shares.forEach(share -> share.rate().refused(share.taken(), now, retryAfter));
            } finally {
                lock.unlock();
            }
        }

        private void putBack() {
            shares.forEach(share -> share.rate().putBack(share.taken()));
        }
    }
}
