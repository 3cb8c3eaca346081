package io.storefleet.simulator.chaos;

import io.storefleet.simulator.http.Reply;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** One thing that goes wrong with a call. */
public sealed interface Fault {

    /** The answer comes later. */
    record Delayed(Duration by) implements Fault {}

    /** The answer comes when a test allows it. */
    record Held(Hold hold) implements Fault {}

    /** Nothing is done, this is answered instead. */
    record Instead(Reply reply) implements Fault {}

    /** The call is done, its answer spoiled. */
    record Spoiled(UnaryOperator<Reply> how) implements Fault {}

    /** The call is done, the connection closed without an answer. */
    record Dropped() implements Fault {}

    default boolean onlyDelays() {
        return this instanceof Delayed || this instanceof Held;
    }
}
