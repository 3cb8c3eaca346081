package io.storefleet.fastspring.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header by which a service says how long to stay away. */
final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** Whole seconds or an HTTP date, brought between one second and one hour; empty when it is neither. */
    static Optional<Duration> parse(String value, Instant now) {
        try {
            String text = value.strip();
            Duration wait = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(clamp(wait));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Duration clamp(Duration wait) {
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
