package io.storefleet.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days in UTC, from the first, inclusive, to the day {@code until}, exclusive; null for no end. */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Where the first day begins. */
    public @Nullable Instant begin() {
        return from == null ? null : begin(from);
    }

    /** Where the day begins that is no more of it. */
    public @Nullable Instant end() {
        return until == null ? null : begin(until);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
