package io.storefleet.coupons;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates of coupons as people type them: a day or a minute of it. Nobody documents their zone: they are UTC. */
public final class CouponDates {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int DAY = 10;

    private CouponDates() {}

    /** Empty when it is none; a day alone is its first minute. */
    public static Optional<Instant> of(String typed) {
        var text = typed.strip();
        try {
            return Optional.of(LocalDateTime.parse(text.length() == DAY ? text + " 00:00" : text, MINUTE)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** As it is typed; empty for none. */
    public static String text(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(ZoneOffset.UTC));
    }
}
