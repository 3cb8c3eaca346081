package io.storefleet.jobs.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * When tenants and their stores were served last. The tenant who has waited longest is next, and of that tenant the store that
 * has: so tenants have equal shares however many stores they have, and stores however much work they have.
 */
final class QuotaTurns {

    /** A store of an owner, or the owner itself with an empty credential. */
    record Turn(String owner, String credential) {

        static final String ITSELF = "";

        Turn ofOwner() {
            return new Turn(owner, ITSELF);
        }
    }

    private final Map<Turn, Instant> served;
    private final Map<Turn, Instant> news = new HashMap<>();
    private Instant latest;

    /** @param served who is missing was never served */
    QuotaTurns(Map<Turn, Instant> served, Instant now) {
        this.served = new HashMap<>(served);
        this.latest = now;
    }

    /** Who is next comes first. */
    Comparator<Turn> order() {
        return Comparator.comparing((Turn turn) -> servedAt(turn.ofOwner())).thenComparing(this::servedAt);
    }

    /** Somebody got a permit, here or, as far as one can foresee, elsewhere. */
    void passed(Turn turn) {
        latest = latest.plusNanos(1_000);
        served.put(turn, latest);
        served.put(turn.ofOwner(), latest);
    }

    /** Somebody got a permit here, which is to be kept. */
    void taken(Turn turn) {
        passed(turn);
        news.put(turn, latest);
        news.put(turn.ofOwner(), latest);
    }

    /** What is to be kept. */
    Map<Turn, Instant> news() {
        return news;
    }

    private Instant servedAt(Turn turn) {
        return served.getOrDefault(turn, Instant.EPOCH);
    }
}
