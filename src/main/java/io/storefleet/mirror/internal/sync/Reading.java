package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.FastSpringException;
import java.time.Instant;

/** One of the things a store's copy is made of: knows when it has to read on, and reads one page or batch at a time. */
interface Reading {

    /** When its next call is due, {@link Instant#MIN} for at once, {@link Instant#MAX} for not before something else happens. */
    Instant due(Turn turn);

    /**
     * Reads a little, by one call or a few, and commits what it has read.
     *
     * @throws FastSpringException when the store gave no usable answer; nothing that was committed before is lost
     */
    void step(Turn turn);

    /**
     * Learns from a call that failed: to ask for less at once, or to rest so that the others have their turn.
     *
     * @param failures how many calls of the store failed in a row, this one included
     */
    default void failed(Turn turn, FastSpringException problem, int failures) {}

    /** Notes what keeps it from going on. */
    void troubled(Turn turn, String code);
}
