package io.storefleet.jobs.internal;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.Quota.Permit;
import io.storefleet.fastspring.QuotaRequest;
import io.storefleet.jobs.internal.QuotaAsk.Grant;
import io.storefleet.jobs.internal.QuotaAsk.Lesson;
import io.storefleet.jobs.internal.QuotaAsk.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node's one line for an outgoing address: all who wait here look at the shared quota together, when somebody comes whose
 * turn it may be and when a permit is to be expected. What calls have taught is told with the next look, a refusal at once.
 */
final class QuotaDesk {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaDesk.class);

    private final String address;
    private final String node;
    private final QuotaLedger ledger;
    private final QuotaTime time;
    private final QuotaBell bell;
    private final ReentrantLock lock = new ReentrantLock();
    private final QuotaQueue line = new QuotaQueue();
    private List<Lesson> lessons = new ArrayList<>();
    private Instant free = Instant.MIN;
    private boolean looking;
    private boolean again;

    QuotaDesk(String address, String node, QuotaLedger ledger, QuotaTime time) {
        this.address = address;
        this.node = node;
        this.ledger = ledger;
        this.time = time;
        this.bell = new QuotaBell(time, this::look);
    }

    Permit acquire(QuotaRequest request) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Instant now = time.here();
            var ticket = new QuotaTicket(request, now, lock.newCondition());
            line.add(ticket);
            boolean urgent = request.priority() == Priority.PERSON || ticket.deadline.isBefore(free);
            bell.ring(urgent || !free.isAfter(now) ? now : free);
            try {
                return ticket.await();
            } catch (InterruptedException stop) {
                leave(ticket);
                throw stop;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives the place, or the permit that came too late, to the next. */
    private void leave(QuotaTicket ticket) {
        line.remove(ticket);
        if (ticket.granted() instanceof DeskPermit unused) {
            hear(unused.grant, new News.Unused());
        }
    }

    /** How many threads stand in line. */
    int waiting() {
        lock.lock();
        try {
            return line.length();
        } finally {
            lock.unlock();
        }
    }

    /** One look at a time; who comes meanwhile is looked for at once afterwards. */
    private void look() {
        QuotaAsk ask = begin();
        while (ask != null) {
            try {
                QuotaDeal deal = ledger.look(ask);
                ask = settle(ask, deal);
            } catch (RuntimeException | Error failure) {
                ask = settle(ask, failure);
            }
        }
    }

    private @Nullable QuotaAsk begin() {
        lock.lock();
        try {
            again = looking;
            if (looking || line.isEmpty()) {
                return null;
            }
            looking = true;
            return ask();
        } finally {
            lock.unlock();
        }
    }

    private QuotaAsk ask() {
        var ask = new QuotaAsk(address, node, time.here(), List.copyOf(line.wishes()), lessons);
        lessons = new ArrayList<>();
        return ask;
    }

    private @Nullable QuotaAsk settle(QuotaAsk ask, QuotaDeal deal) {
        lock.lock();
        try {
            deal.grants().forEach(this::give);
            free = ask.asked().plus(deal.free());
            giveUp(deal);
            return next(deal.nap());
        } finally {
            lock.unlock();
        }
    }

    private @Nullable QuotaAsk settle(QuotaAsk ask, Throwable failure) {
        var reason = failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        lock.lock();
        try {
            lessons.addAll(0, ask.lessons());
            line.asked().forEach(ticket -> fail(ticket, reason));
            return next(QuotaDeal.LONGEST_NAP);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable QuotaAsk next(Duration nap) {
        if (again && !line.isEmpty()) {
            again = false;
            return ask();
        }
        again = false;
        looking = false;
        Instant look = time.here().plus(nap);
        line.deadline().ifPresent(deadline -> bell.ring(deadline.isBefore(look) ? deadline : look));
        return null;
    }

    private void give(Grant grant) {
        QuotaTicket first = line.first(grant);
        if (first == null) {
            hear(grant, new News.Unused());
        } else {
            first.grant(new DeskPermit(grant));
        }
    }

    /** Tells those who would have to wait longer than they accept. */
    private void giveUp(QuotaDeal deal) {
        Instant now = time.here();
        int people = 0;
        for (QuotaTicket ticket : line.asked()) {
            Priority priority = ticket.request.priority();
            Duration wait = deal.estimate(ticket.request.credentialKey(), priority, people);
            people += priority == Priority.PERSON ? 1 : 0;
            if (!ticket.deadline.isAfter(now) || wait.compareTo(Duration.between(now, ticket.deadline)) > 0) {
                fail(ticket, FastSpringException.Throttled.beforeSending(wait));
            }
        }
    }

    private void fail(QuotaTicket ticket, RuntimeException reason) {
        line.remove(ticket);
        ticket.fail(reason);
    }

    private void hear(Grant grant, News news) {
        lock.lock();
        try {
            lessons.add(new Lesson(grant, news, time.here()));
        } finally {
            lock.unlock();
        }
    }

    /** What a call teaches is worth less than its answer: it must not fail for it. */
    private void tell() {
        QuotaAsk ask;
        lock.lock();
        try {
            ask = new QuotaAsk(address, node, time.here(), List.of(), lessons);
            lessons = new ArrayList<>();
        } finally {
            lock.unlock();
        }
        try {
            ledger.learn(ask);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "the quota could not be told of a refusal: {}",
                    failure.getClass().getSimpleName());
            lock.lock();
            try {
                lessons.addAll(0, ask.lessons());
            } finally {
                lock.unlock();
            }
        }
    }

    private final class DeskPermit implements Permit {

        private final Grant grant;

        private DeskPermit(Grant grant) {
            this.grant = grant;
        }

        @Override
        public void answered() {
            hear(grant, new News.Answered());
        }

        @Override
        public void refused(@Nullable Duration retryAfter) {
            hear(grant, new News.Refused(retryAfter));
            tell();
        }
    }
}
