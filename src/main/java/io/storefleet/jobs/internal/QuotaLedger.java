package io.storefleet.jobs.internal;

import io.storefleet.jobs.QuotaSettings;
import io.storefleet.jobs.internal.QuotaAsk.Lesson;
import io.storefleet.jobs.internal.QuotaAsk.Wish;
import io.storefleet.jobs.internal.QuotaTurns.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The quota as all nodes share it: each look is one short transaction that holds the address's bucket, so that nodes look one
 * after the other and a permit is taken from both buckets or from neither.
 */
@Component
class QuotaLedger {

    /** How much later than announced a node may look again before its demand is forgotten. */
    static final Duration GRACE = Duration.ofMillis(750);

    private final QuotaRows rows;
    private final QuotaDemandRows demands;
    private final TransactionTemplate transaction;
    private final QuotaTime time;
    private final int ceiling;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    QuotaLedger(
            QuotaRows rows,
            QuotaDemandRows demands,
            TransactionTemplate transaction,
            QuotaTime time,
            QuotaSettings settings) {
        this.rows = rows;
        this.demands = demands;
        this.transaction = transaction;
        this.time = time;
        this.ceiling = settings.ceilingPerMinute();
    }

    /** Learns, takes the permits that are the node's turn, and says what waits there now. */
    QuotaDeal look(QuotaAsk ask) {
        Set<String> names = names(ask);
        add(names);
        return transaction.execute(status -> look(ask, names));
    }

    private QuotaDeal look(QuotaAsk ask, Set<String> names) {
        QuotaBuckets buckets = hold(ask.address(), names);
        Instant now = buckets.now();
        Duration shift = Duration.between(ask.asked(), now);
        ask.lessons().forEach(lesson -> buckets.learn(lesson, shift));
        List<QuotaDemand> others = demands.waiting(ask.address(), ask.node(), now);
        var turns = new QuotaTurns(demands.turns(ask.address(), turns(ask.wishes(), others)), now);
        List<QuotaHand> hands = ask.wishes().stream()
                .map(wish -> new QuotaHand(wish, shift, buckets))
                .toList();
        var deal = new QuotaDeal(buckets, hands, others, turns);
        rows.save(buckets.changed());
        demands.save(ask.address(), turns.news());
        Instant validUntil = now.plus(deal.nap()).plus(GRACE);
        demands.replace(ask.address(), ask.node(), deal.demand(), validUntil);
        return deal;
    }

    /** Learns only, and at once. */
    void learn(QuotaAsk ask) {
        Set<String> names = names(ask);
        add(names);
        transaction.executeWithoutResult(status -> {
            QuotaBuckets buckets = hold(ask.address(), names);
            Duration shift = Duration.between(ask.asked(), buckets.now());
            ask.lessons().forEach(lesson -> buckets.learn(lesson, shift));
            rows.save(buckets.changed());
        });
    }

    private QuotaBuckets hold(String address, Set<String> names) {
        QuotaRows.Held held = rows.lock(names);
        if (held.states().size() < names.size()) {
            // Forgotten by another node, since nobody had used them for so long.
            rows.add(names);
            held = rows.lock(names);
        }
        return new QuotaBuckets(address, time.clock().apply(held.now()), held.states(), ceiling, time.random());
    }

    /** In a transaction of its own, so that no new row is waited for while others are held. */
    private void add(Set<String> names) {
        if (!known.containsAll(names)) {
            transaction.executeWithoutResult(status -> {
                rows.add(names);
                demands.tidy(time.here());
            });
            known.addAll(names);
        }
    }

    private static Set<String> names(QuotaAsk ask) {
        Set<String> names = new HashSet<>();
        names.add(QuotaBuckets.ofAddress(ask.address()));
        ask.wishes().stream()
                .map(Wish::credential)
                .map(QuotaBuckets::ofCredential)
                .forEach(names::add);
        ask.lessons().stream()
                .map(Lesson::grant)
                .map(grant -> QuotaBuckets.ofCredential(grant.credential()))
                .forEach(names::add);
        return names;
    }

    private static Collection<Turn> turns(List<Wish> wishes, List<QuotaDemand> others) {
        Set<Turn> turns = new HashSet<>();
        Stream.concat(
                        wishes.stream().map(wish -> new Turn(wish.owner(), wish.credential())),
                        others.stream().map(QuotaDemand::turn))
                .forEach(turn -> {
                    turns.add(turn);
                    turns.add(turn.ofOwner());
                });
        return turns;
    }
}
