package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.events.EventWindow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Days of which events are still to be read, in UTC.
 *
 * @param processed which of the two lists
 * @param end the day after the last
 */
record Stretch(boolean processed, LocalDate begin, LocalDate end) {

    private static final int LONGEST = 30;

    Stretch {
        if (!begin.isBefore(end)) {
            throw new IllegalArgumentException("a stretch has at least one day");
        }
    }

    /** All days from the one to the other in both lists; what is not yet dealt with comes first. */
    static List<Stretch> from(LocalDate begin, LocalDate end) {
        return List.of(new Stretch(false, begin, end), new Stretch(true, begin, end));
    }

    long days() {
        return ChronoUnit.DAYS.between(begin, end);
    }

    boolean isOneDay() {
        return !begin.plusDays(1).isBefore(end);
    }

    /** Two halves, the newer one first. */
    List<Stretch> halves() {
        var middle = begin.plusDays(ChronoUnit.DAYS.between(begin, end) / 2);
        return List.of(new Stretch(processed, middle, end), new Stretch(processed, begin, middle));
    }

    EventWindow window(LocalDate today) {
        var days = Math.clamp(ChronoUnit.DAYS.between(begin, today) + 1, 1, LONGEST);
        return EventWindow.lastDays(days).between(begin, end);
    }

    private static Stretch parse(String text) {
        var parts = text.split("/", -1);
        return new Stretch(parts[0].equals("P"), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
    }

    @Override
    public String toString() {
        return (processed ? "P/" : "U/") + begin + "/" + end;
    }

    /** Stretches as a checkpoint keeps them. */
    static String write(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::toString).collect(Collectors.joining(" "));
    }

    static List<Stretch> read(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(Stretch::parse).toList();
    }
}
