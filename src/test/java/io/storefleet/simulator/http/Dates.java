package io.storefleet.simulator.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Writes an instant as the family of fields of contract §2.2, reads the dates of queries. */
public final class Dates {

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yy", Locale.ROOT);
    private static final DateTimeFormatter EUROPEAN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Dates() {}

    public static void family(ObjectNode node, String name, Instant at, String language) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        DateTimeFormatter style = language.equals("en") ? AMERICAN : EUROPEAN;
        node.put(name, at.toEpochMilli())
                .put(name + "Value", at.toEpochMilli())
                .put(name + "InSeconds", at.getEpochSecond())
                .put(name + "Display", style.format(day))
                .put(name + "DisplayISO8601", day.toString());
    }

    /** Empty unless the text is {@code yyyy-mm-dd}. */
    public static Optional<Instant> day(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The UTC day as {@code yyyy-mm-dd}. */
    public static String dayOf(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
