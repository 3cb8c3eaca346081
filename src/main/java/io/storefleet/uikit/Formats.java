package io.storefleet.uikit;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Numbers, amounts and times as the reader's language writes them; times always with their zone. */
public record Formats(Locale locale, ZoneId zone) {

    private static final ZoneId UTC = ZoneId.of("UTC");

    public Formats {
        // The offset's own name is "Z", which nobody reads as a zone.
        zone = zone.equals(ZoneOffset.UTC) ? UTC : zone;
    }

    /** Formats for the reader of the current page: its language; the zone of the browser once that is known. */
    public static Formats here() {
        var ui = UI.getCurrent();
        return new Formats(ui.getLocale(), BrowserZone.of(ui));
    }

    /** {@code 23 Nov 2026}, in German {@code 23. Nov. 2026}; for FastSpring's days, which are days in UTC. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(dayAndMonth() + " uuuu", locale).format(day);
    }

    /** {@code 23 Nov 2026, 10:01 CET}. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern(dayAndMonth() + " uuuu, HH:mm z", locale)
                .format(instant.atZone(zone));
    }

    /** {@code 23 Nov 10:01 CET}, for narrow columns in which the year is plain. */
    public String shortTime(Instant instant) {
        return DateTimeFormatter.ofPattern(dayAndMonth() + " HH:mm z", locale).format(instant.atZone(zone));
    }

    /** {@code 14:03:20 UTC}, for what happens within hours. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss z", locale).format(instant.atZone(zone));
    }

    /** German puts a dot behind a number that counts in order. */
    private String dayAndMonth() {
        return locale.getLanguage().equals("de") ? "d. MMM" : "d MMM";
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /**
     * An amount with its currency and that currency's decimals: {@code €240.00}, {@code ¥7,500}.
     *
     * @param currency ISO 4217; an unknown code is shown as it is
     */
    public String money(BigDecimal amount, String currency) {
        try {
            var unit = Currency.getInstance(currency);
            var format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(unit);
            format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
            format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
            return format.format(amount);
        } catch (IllegalArgumentException unknownCode) {
            return amount.toPlainString() + " " + currency;
        }
    }
}
