package io.storefleet.simulator.journal;

import io.storefleet.simulator.state.StoreState.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change, as a line of the journal says it. */
sealed interface Line {

    Stamp stamp();

    /**
     * The simulated instant, how far that was ahead of the clock, and the number of the next new thing in each store;
     * no numbers where nothing new can come of it.
     */
    record Stamp(Instant at, Duration ahead, List<Numbers> numbers) {}

    /** The first line: what world this is and when it began. */
    record Began(Stamp stamp, Origin origin) implements Line {}

    /** A call, the switches that were on, and the status it was answered with, 0 for none. */
    record Called(Stamp stamp, Request request, List<String> switches, int status) implements Line {}

    /** Work by time that was done. */
    record Due(Stamp stamp, long piece, Instant moment) implements Line {}

    /** Time was moved on; a speed where it passes otherwise from then on. */
    record Moved(Stamp stamp, @Nullable Double speed) implements Line {}

    /** All receivers had taken an event. */
    record Taken(Stamp stamp, String store, String event) implements Line {}
}
