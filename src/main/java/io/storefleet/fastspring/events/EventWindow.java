package io.storefleet.fastspring.events;

import io.storefleet.fastspring.internal.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which days' events are asked for (contract 6).
 *
 * @param days so many back from today, 1 to 30; always sent, since the service requires it
 * @param begin narrows them, a UTC day; null for none
 * @param end a UTC day at least one after {@code begin}, which it needs; null for none
 */
public record EventWindow(
        int days, @Nullable LocalDate begin, @Nullable LocalDate end) {

    private static final int MOST = 30;

    public EventWindow {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("Events are kept for " + MOST + " days");
        }
        if (end != null && (begin == null || !begin.isBefore(end))) {
            throw new IllegalArgumentException("An end is at least one day after its beginning");
        }
    }

    public static EventWindow lastDays(int days) {
        return new EventWindow(days, null, null);
    }

    /** Narrowed to the days from {@code begin} to {@code end}, which must lie within the window. */
    public EventWindow between(LocalDate newBegin, LocalDate newEnd) {
        return new EventWindow(days, newBegin, newEnd);
    }

    Query parameters() {
        return new Query().add("days", days).add("begin", begin).add("end", end);
    }
}
