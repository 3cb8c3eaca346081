package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Priority;
import io.storefleet.jobs.internal.QuotaAsk.Grant;
import io.storefleet.jobs.internal.QuotaTurns.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Deals out the permits of an address among all nodes: to people in the order they came, then to jobs in turns. The node that
 * looks takes its own and leaves the others theirs: it goes on when there are permits beyond those that are due to them. So
 * nobody waits for a node that does not come, but for the few permits that lie there for it until its demand ends.
 */
final class QuotaDeal {

    /** Who else came, and what the service asked for, is looked up after this time at the latest. */
    static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    private final QuotaBuckets buckets;
    private final List<QuotaHand> hands;
    private final List<QuotaDemand> others;
    private final QuotaTurns turns;
    private final List<Grant> grants = new ArrayList<>();
    private int beforeJobs;

    /** @param others what waits on other nodes */
    QuotaDeal(QuotaBuckets buckets, List<QuotaHand> hands, List<QuotaDemand> others, QuotaTurns turns) {
        this.buckets = buckets;
        this.hands = hands;
        this.others =
                others.stream().filter(demand -> demand.isReady(buckets.now())).toList();
        this.turns = turns;
        dealToPeople();
        beforeJobs = beforePerson(Instant.MAX);
        if (nextPerson().isEmpty()) {
            dealToJobs();
        }
    }

    /** The permits for this node, in the order they were dealt. */
    List<Grant> grants() {
        return grants;
    }

    /** What still waits on this node. */
    List<QuotaDemand> demand() {
        return hands.stream()
                .map(QuotaHand::demand)
                .filter(demand -> demand.waiting() > 0)
                .toList();
    }

    /** How long until the address has a permit for the next job of this node. */
    Duration free() {
        return wait(Priority.JOB, beforeJobs);
    }

    /** How long until something may change for those who wait here. */
    Duration nap() {
        Duration least = LONGEST_NAP;
        for (QuotaHand hand : hands) {
            if (hand.waits(Priority.PERSON)) {
                Duration address = wait(Priority.PERSON, beforePerson(hand.firstPerson()));
                least = shorter(least, longer(address, own(hand, Priority.PERSON)));
            }
            if (hand.waits(Priority.JOB)) {
                least = shorter(least, longer(free(), own(hand, Priority.JOB)));
            }
        }
        return least;
    }

    /** The least time until a permit, as things are. @param before how many people of this node go before */
    Duration estimate(String credential, Priority priority, int before) {
        int line = priority == Priority.PERSON ? before + beforePerson(Instant.MAX) : 0;
        Duration own = buckets.credential(credential).waitFor(priority, 0, buckets.now());
        return longer(wait(priority, line), own);
    }

    private void dealToPeople() {
        for (var next = nextPerson(); next.isPresent(); next = nextPerson()) {
            QuotaHand hand = next.get();
            if (wait(Priority.PERSON, beforePerson(hand.firstPerson())).isPositive()) {
                return;
            }
            grants.add(hand.take(Priority.PERSON));
        }
    }

    private Optional<QuotaHand> nextPerson() {
        return hands.stream()
                .filter(hand -> hand.isReady(Priority.PERSON))
                .min(Comparator.comparing(QuotaHand::firstPerson));
    }

    /** People of other nodes who came earlier. */
    private int beforePerson(Instant came) {
        return others.stream()
                .filter(other ->
                        other.peopleSince() != null && other.peopleSince().isBefore(came))
                .mapToInt(QuotaDemand::people)
                .sum();
    }

    private void dealToJobs() {
        List<Turn> elsewhere = elsewhere();
        for (var next = nextJob(); next.isPresent(); next = nextJob()) {
            QuotaHand hand = next.get();
            Optional<Turn> other = elsewhere.stream().min(turns.order());
            if (other.isPresent() && turns.order().compare(other.get(), hand.turn()) < 0) {
                elsewhere.remove(other.get());
                turns.passed(other.get());
                beforeJobs++;
            } else if (free().isZero()) {
                grants.add(hand.take(Priority.JOB));
                turns.taken(hand.turn());
            } else {
                return;
            }
        }
    }

    private List<Turn> elsewhere() {
        List<Turn> all = new ArrayList<>();
        for (QuotaDemand other : others) {
            all.addAll(Collections.nCopies(other.jobs(), other.turn()));
        }
        return all;
    }

    private Optional<QuotaHand> nextJob() {
        return hands.stream()
                .filter(hand -> hand.isReady(Priority.JOB))
                .min(Comparator.comparing(QuotaHand::turn, turns.order()));
    }

    private Duration wait(Priority priority, int before) {
        return buckets.address().waitFor(priority, before, buckets.now());
    }

    private Duration own(QuotaHand hand, Priority priority) {
        return hand.rate().waitFor(priority, 0, buckets.now());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
