package io.storefleet.simulator.shop;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Strict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From when to when a coupon may be used; a day, a minute or full ISO in requests, a minute in answers (contract §5). */
final class CouponDates {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CouponDates() {}

    static ObjectNode read(JsonNode available, Instant now) {
        Strict.only(available, List.of("start", "end"));
        Optional<Instant> start = Strict.text(available, "start").map(CouponDates::instant);
        Optional<Instant> end = Strict.text(available, "end").map(CouponDates::instant);
        CouponRefusal.unless(end.isEmpty() || end.get().isAfter(now), "End date must be in the future");
        CouponRefusal.unless(
                end.isEmpty() || start.isEmpty() || end.get().isAfter(start.get()),
                "End date must be after start date");
        ObjectNode answer = Json.object();
        start.ifPresent(at -> answer.put("start", MINUTE.format(at)));
        end.ifPresent(at -> answer.put("end", MINUTE.format(at)));
        return answer;
    }

    /** Whether a coupon may be used now. */
    static boolean hold(JsonNode rule, Instant now) {
        JsonNode available = rule.path("available");
        String minute = MINUTE.format(now);
        return available.path("start").asString(minute).compareTo(minute) <= 0
                && (!available.has("end") || available.path("end").asString().compareTo(minute) > 0);
    }

    private static Instant instant(String text) {
        try {
            return switch (text.length()) {
                case 10 -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
                case 16 -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeParseException _) {
            throw new CouponRefusal("Invalid date");
        }
    }
}
