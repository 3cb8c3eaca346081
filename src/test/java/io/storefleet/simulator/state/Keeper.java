package io.storefleet.simulator.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down what time and receivers do to stores, so that a restart can do it again. */
public interface Keeper {

    /** Writes nothing down. */
    Keeper NONE = new Keeper() {};

    /** Does a piece of work that has fallen due, see {@link Agenda#again}. */
    default void due(long piece, Instant moment, Runnable work) {
        work.run();
    }

    /** Time was moved on, or passes at another speed from now on. */
    default void moved(@Nullable Double speed) {}

    /** What time brought is done. */
    default void settled() {}

    /** All receivers have taken an event. */
    default void taken(String store, String event) {}

    /** True while changes are done again: nobody outside may hear of them. */
    default boolean isReplaying() {
        return false;
    }
}
