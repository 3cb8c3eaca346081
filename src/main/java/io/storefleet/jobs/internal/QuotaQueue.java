package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Priority;
import io.storefleet.jobs.internal.QuotaAsk.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those who wait on this node for one address, in the order they came; guarded by its desk's lock. */
final class QuotaQueue {

    private final Set<QuotaTicket> tickets = new LinkedHashSet<>();

    void add(QuotaTicket ticket) {
        tickets.add(ticket);
    }

    void remove(QuotaTicket ticket) {
        tickets.remove(ticket);
    }

    boolean isEmpty() {
        return tickets.isEmpty();
    }

    int length() {
        return tickets.size();
    }

    /** What all of them want, by credential. */
    Collection<Wish> wishes() {
        Map<String, Wish> wishes = new LinkedHashMap<>();
        for (QuotaTicket ticket : tickets) {
            ticket.ask();
            String credential = ticket.request.credentialKey();
            Wish known = wishes.computeIfAbsent(
                    credential, _ -> new Wish(credential, ticket.request.owner(), new ArrayList<>(), 0));
            wishes.put(credential, with(known, ticket));
        }
        return wishes.values();
    }

    private static Wish with(Wish wish, QuotaTicket ticket) {
        if (ticket.request.priority() == Priority.PERSON) {
            wish.people().add(ticket.came);
            return wish;
        }
        return new Wish(wish.credential(), wish.owner(), wish.people(), wish.jobs() + 1);
    }

    /** Who has waited longest for such a permit, out of line; null when nobody waits for it any more. */
    @Nullable QuotaTicket first(QuotaAsk.Grant grant) {
        QuotaTicket found = tickets.stream()
                .filter(ticket -> ticket.request.priority() == grant.priority())
                .filter(ticket -> ticket.request.credentialKey().equals(grant.credential()))
                .findFirst()
                .orElse(null);
        if (found != null) {
            tickets.remove(found);
        }
        return found;
    }

    /** All who were asked for, in the order they came. */
    List<QuotaTicket> asked() {
        return tickets.stream().filter(QuotaTicket::wasAsked).toList();
    }

    /** When the first loses patience. */
    Optional<Instant> deadline() {
        return tickets.stream().map(ticket -> ticket.deadline).min(Comparator.naturalOrder());
    }
}
