package io.storefleet.simulator.state;

import io.storefleet.simulator.world.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every movement of money since the start, so that a test can prove that nothing was paid twice. */
public final class Ledger {

    /** Why money moved; only the last one goes back to the buyer. */
    public enum Kind {
        /** Time did it: a renewal, the end of a trial, the end of a pause, a retry of an unpaid charge. */
        RENEWAL,
        /** {@code POST /subscriptions/charge}. */
        CHARGE,
        /** {@code POST /subscriptions/{id}/resume}. */
        RESUME,
        /** An update with {@code prorate}, or a co-term group brought to one date. */
        PRORATION,
        /** The buyer paid what was due. */
        PAYMENT,
        /** An order that belongs to no subscription's course: create and charge, a session. */
        PURCHASE,
        REFUND
    }

    /** The subject is a subscription, for purchases and refunds an order. */
    public record Move(Kind kind, String subject, Money amount, Instant at) {}

    private final List<Move> moves = new ArrayList<>();

    public synchronized void note(Move move) {
        moves.add(move);
    }

    /** Oldest first. */
    public synchronized List<Move> moves() {
        return List.copyOf(moves);
    }

    /** Those of a subscription or an order, oldest first. */
    public synchronized List<Move> of(String subject) {
        return moves.stream().filter(move -> move.subject().equals(subject)).toList();
    }

    /** How often buyers were charged because a call asked for it or they paid; what time does is not counted. */
    public synchronized long charges() {
        return moves.stream()
                .filter(move -> move.kind() != Kind.REFUND && move.kind() != Kind.RENEWAL)
                .count();
    }
}
