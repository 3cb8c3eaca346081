package io.storefleet.simulator.events;

import io.storefleet.simulator.http.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The days a call for events asks for: the last {@code days}, or from {@code begin} to before {@code end} (contract §6). */
record EventRange(Instant from, Instant to, Map<String, String> errors) {

    private static final int MOST_DAYS = 30;
    private static final Duration DAY = Duration.ofDays(1);

    static EventRange read(Map<String, String> query, Instant now) {
        Map<String, String> errors = new LinkedHashMap<>();
        int days = days(query, errors);
        Optional<Instant> begin = moment(query, "begin", errors);
        Optional<Instant> end = moment(query, "end", errors);
        Instant oldest = now.minus(DAY.multipliedBy(MOST_DAYS));
        if (query.containsKey("end") && !query.containsKey("begin")) {
            errors.put("begin", "Begin date is required");
        }
        if (begin.isPresent() && begin.get().isBefore(oldest.minus(DAY))) {
            errors.put("begin", "Begin date must be after " + Dates.dayOf(oldest));
        }
        if (begin.isPresent()
                && end.isPresent()
                && end.get().isBefore(begin.get().plus(DAY))) {
            errors.put("begin", "Begin date must be less than end date");
        }
        Instant from = begin.orElseGet(() -> now.minus(DAY.multipliedBy(days)));
        return new EventRange(from, end.orElse(Instant.MAX), errors);
    }

    boolean contains(Instant created) {
        return !created.isBefore(from) && created.isBefore(to);
    }

    /** Older clients send a beginning instead. */
    private static int days(Map<String, String> query, Map<String, String> errors) {
        String text = query.getOrDefault("days", query.containsKey("begin") ? "1" : "");
        if (text.isEmpty()) {
            errors.put("days", "Days is required");
        } else if (!text.matches("[0-9]{1,9}")) {
            errors.put("days", "Can not parse days");
        } else if (Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_DAYS) {
            errors.put("days", "Days must be between 1 and " + MOST_DAYS);
        }
        return errors.isEmpty() ? Integer.parseInt(text) : 1;
    }

    /** A day, or epoch milliseconds as older clients send them. */
    private static Optional<Instant> moment(Map<String, String> query, String name, Map<String, String> errors) {
        String text = query.getOrDefault(name, "");
        Optional<Instant> moment = text.matches("[0-9]{12,14}")
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
                : Dates.day(text);
        if (query.containsKey(name) && moment.isEmpty()) {
            errors.put(name, "Can not parse date");
        }
        return moment;
    }
}
