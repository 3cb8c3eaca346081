package io.storefleet.fastspring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for one outgoing address: people in the order they came, then jobs, among which the stores take turns. Who
 * waits for a credential of his own holds up nobody behind him. Guarded by the quota's lock.
 */
final class QuotaLine {

    private final String address;
    private final QuotaRates rates;
    private final Deque<QuotaWaiter> people = new ArrayDeque<>();
    private final Map<String, Deque<QuotaWaiter>> jobs = new LinkedHashMap<>();
    private final PriorityQueue<QuotaWaiter> deadlines =
            new PriorityQueue<>(Comparator.comparing((QuotaWaiter waiter) -> waiter.deadline));

    QuotaLine(String address, QuotaRates rates) {
        this.address = address;
        this.rates = rates;
    }

    /** The least time until a permit for this request, as things are. */
    Duration estimate(QuotaRequest request, Instant now) {
        int ahead = request.priority() == Priority.PERSON ? people.size() : 0;
        return longer(
                rates.address(address, now).waitFor(request.priority(), ahead, now),
                rates.credential(request.credentialKey(), now).waitFor(request.priority(), 0, now));
    }

    void add(QuotaWaiter waiter) {
        queueOf(waiter).add(waiter);
        deadlines.add(waiter);
    }

    /** Takes out who has left before the turn came. */
    void remove(QuotaWaiter waiter) {
        queueOf(waiter).remove(waiter);
        deadlines.remove(waiter);
        forgetEmpty(waiter.request.credentialKey());
    }

    int length() {
        return deadlines.size();
    }

    boolean isEmpty() {
        return people.isEmpty() && jobs.isEmpty();
    }

    /** Who may go now, out of line; null when nobody may. */
    @Nullable QuotaWaiter next(Instant now) {
        Optional<QuotaWaiter> found =
                first(people.stream(), Priority.PERSON, now).or(() -> first(firstOfJobs(), Priority.JOB, now));
        found.ifPresent(this::takeTurn);
        return found.orElse(null);
    }

    private Optional<QuotaWaiter> first(Stream<QuotaWaiter> waiters, Priority priority, Instant now) {
        return addressWait(priority, now).isZero()
                ? waiters.filter(each -> credentialWait(each, now).isZero()).findFirst()
                : Optional.empty();
    }

    /** Who has waited for as long as he accepts, out of line. */
    @Nullable QuotaWaiter late(Instant now) {
        QuotaWaiter first = deadlines.peek();
        if (first == null || first.deadline.isAfter(now)) {
            return null;
        }
        remove(first);
        return first;
    }

    /** How long until something may happen here, if nothing else does. */
    Duration pause(Instant now) {
        Duration person = pause(people.stream(), Priority.PERSON, now);
        Duration job = pause(firstOfJobs(), Priority.JOB, now);
        Duration grant = person.compareTo(job) < 0 ? person : job;
        QuotaWaiter first = deadlines.peek();
        Duration end = first == null ? grant : Duration.between(now, first.deadline);
        return end.compareTo(grant) < 0 ? end : grant;
    }

    private Duration pause(Stream<QuotaWaiter> waiters, Priority priority, Instant now) {
        Duration address = addressWait(priority, now);
        Duration least = Duration.ofDays(1);
        for (QuotaWaiter each : (Iterable<QuotaWaiter>) waiters::iterator) {
            Duration wait = longer(address, credentialWait(each, now));
            least = wait.compareTo(least) < 0 ? wait : least;
            if (least.compareTo(address) <= 0) {
                break;
            }
        }
        return least;
    }

    private void takeTurn(QuotaWaiter waiter) {
        Deque<QuotaWaiter> queue = queueOf(waiter);
        queue.remove(waiter);
        deadlines.remove(waiter);
        String store = waiter.request.credentialKey();
        if (waiter.request.priority() == Priority.JOB) {
            jobs.remove(store);
            jobs.put(store, queue);
        }
        forgetEmpty(store);
    }

    private Deque<QuotaWaiter> queueOf(QuotaWaiter waiter) {
        return waiter.request.priority() == Priority.PERSON
                ? people
                : jobs.computeIfAbsent(waiter.request.credentialKey(), _ -> new ArrayDeque<>());
    }

    private void forgetEmpty(String store) {
        Deque<QuotaWaiter> queue = jobs.get(store);
        if (queue != null && queue.isEmpty()) {
            jobs.remove(store);
        }
    }

    private Stream<QuotaWaiter> firstOfJobs() {
        return jobs.values().stream().map(Deque::element);
    }

    private Duration addressWait(Priority priority, Instant now) {
        return rates.address(address, now).waitFor(priority, 0, now);
    }

    private Duration credentialWait(QuotaWaiter waiter, Instant now) {
        return rates.credential(waiter.request.credentialKey(), now).waitFor(waiter.request.priority(), 0, now);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
