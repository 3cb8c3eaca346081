package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.rate.AdaptiveRate;
import io.storefleet.jobs.internal.QuotaAsk.Grant;
import io.storefleet.jobs.internal.QuotaAsk.Wish;
import io.storefleet.jobs.internal.QuotaTurns.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Those of one store who wait on this node while permits are dealt. */
final class QuotaHand {

    private final Wish wish;
    private final QuotaBuckets buckets;
    private final Deque<Instant> people = new ArrayDeque<>();
    private int jobs;

    /** @param shift what makes the database's time out of the node's */
    QuotaHand(Wish wish, Duration shift, QuotaBuckets buckets) {
        this.wish = wish;
        this.buckets = buckets;
        this.jobs = wish.jobs();
        wish.people().forEach(came -> people.add(came.plus(shift)));
    }

    AdaptiveRate rate() {
        return buckets.credential(wish.credential());
    }

    Turn turn() {
        return new Turn(wish.owner(), wish.credential());
    }

    /** When the first of the people came. */
    Instant firstPerson() {
        return people.element();
    }

    boolean waits(Priority priority) {
        return priority == Priority.PERSON ? !people.isEmpty() : jobs > 0;
    }

    /** Whether somebody waits and nothing but the address holds him up. */
    boolean isReady(Priority priority) {
        return waits(priority) && rate().waitFor(priority, 0, buckets.now()).isZero();
    }

    Grant take(Priority priority) {
        if (priority == Priority.PERSON) {
            people.remove();
        } else {
            jobs--;
        }
        return buckets.take(wish, priority);
    }

    /** Those who are left. */
    QuotaDemand demand() {
        Priority first = people.isEmpty() ? Priority.JOB : Priority.PERSON;
        return new QuotaDemand(
                wish.credential(),
                wish.owner(),
                people.size(),
                people.peek(),
                jobs,
                buckets.now().plus(rate().waitFor(first, 0, buckets.now())));
    }
}
