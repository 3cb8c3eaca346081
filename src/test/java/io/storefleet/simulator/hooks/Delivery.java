package io.storefleet.simulator.hooks;

import io.storefleet.simulator.state.Happening;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events on their way to one address, and how it went so far; a further attempt makes another version. */
public record Delivery(long number, Address to, List<Happening> events, List<Attempt> attempts, Standing standing) {

    /** A webhook's name and one of its addresses. */
    public record Address(String webhook, URI url) {}

    /** One POST; status 0 when there was no answer. */
    public record Attempt(Instant at, int status, String remark) {}

    /** How far it is, which events the receiver has not taken yet, and when the next attempt is, if one is. */
    public record Standing(
            State state, Set<String> open, @Nullable Instant next) {}

    /** How far a delivery is. */
    public enum State {
        /** Will be tried, again. */
        WAITING,
        /** All was taken. */
        TAKEN,
        /** Lost on purpose. */
        LOST,
        /** Given up. */
        FAILED
    }

    public State state() {
        return standing.state();
    }

    /** When it was tried first; null before. */
    public @Nullable Instant first() {
        return attempts.isEmpty() ? null : attempts.getFirst().at();
    }

    /** The events not taken yet. */
    List<Happening> left() {
        return events.stream()
                .filter(event -> standing.open().contains(event.id()))
                .toList();
    }

    Delivery after(Attempt attempt, Standing now) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        return new Delivery(number, to, events, List.copyOf(all), now);
    }

    @Override
    public String toString() {
        return "Delivery[" + number + " " + standing.state() + "]";
    }
}
