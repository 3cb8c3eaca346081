package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the values of a row as a line of PostgreSQL's text COPY, cut to what their columns take; null for what does not fit. */
final class Cells {

    static final char REPLACEMENT = '\ufffd';

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final BigDecimal BEYOND_MONEY = new BigDecimal("1E15");
    private static final int MONEY_SCALE = 4;
    private static final int LAST_YEAR = 9999;
    private static final String NULL = "\\N";

    private final StringBuilder line = new StringBuilder(512);

    /** A trimmed text of at most so many characters. */
    Cells text(int most, @Nullable String text) {
        String fit = fit(most, text);
        next();
        if (fit == null) {
            line.append(NULL);
        } else {
            escape(line, fit);
        }
        return this;
    }

    Cells country(@Nullable String code) {
        return text(2, code != null && COUNTRY.matcher(code).matches() ? code : null);
    }

    Cells currency(@Nullable String code) {
        return text(3, code != null && Money.isCurrency(code) ? code : null);
    }

    Cells money(@Nullable BigDecimal amount) {
        return plain(
                amount != null && fits(amount)
                        ? amount.setScale(MONEY_SCALE, RoundingMode.HALF_UP).toPlainString()
                        : null);
    }

    Cells money(@Nullable Money money) {
        return money(money == null ? null : money.amount());
    }

    Cells flag(@Nullable Boolean flag) {
        return plain(flag);
    }

    Cells whole(@Nullable Integer number) {
        return plain(number);
    }

    Cells day(@Nullable LocalDate day) {
        return plain(day == null || day.getYear() < 1 || day.getYear() > LAST_YEAR ? null : day);
    }

    Cells at(@Nullable Instant moment) {
        return plain(moment(moment));
    }

    /** An array of texts; null becomes an empty one. */
    Cells texts(int most, Collection<String> texts) {
        next().append('{');
        String between = "";
        for (String each : texts) {
            String fit = fit(most, each);
            if (fit != null) {
                line.append(between).append('"');
                escape(line, fit.replace("\\", "\\\\").replace("\"", "\\\""));
                line.append('"');
                between = ",";
            }
        }
        line.append('}');
        return this;
    }

    /** A text of any length as it is. */
    Cells whole(String text) {
        escape(next(), text);
        return this;
    }

    String line() {
        return line.toString();
    }

    private Cells plain(@Nullable Object value) {
        next().append(value == null ? NULL : value.toString());
        return this;
    }

    private StringBuilder next() {
        return line.isEmpty() ? line : line.append('\t');
    }

    /** Trimmed, without what PostgreSQL refuses, and not longer than so many characters; null when nothing is left. */
    static @Nullable String fit(int most, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = clean(text).strip();
        if (clean.length() > most && clean.codePointCount(0, clean.length()) > most) {
            clean = clean.substring(0, clean.offsetByCodePoints(0, most)).strip();
        }
        return clean.isEmpty() ? null : clean;
    }

    private static String clean(String text) {
        boolean sound = text.chars().noneMatch(each -> each == 0 || Character.isSurrogate((char) each));
        if (sound) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(each -> each != 0)
                .map(each -> Character.getType(each) == Character.SURROGATE ? REPLACEMENT : each)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static boolean fits(BigDecimal amount) {
        return amount.abs().compareTo(BEYOND_MONEY) < 0;
    }

    static @Nullable Instant moment(@Nullable Instant moment) {
        if (moment == null) {
            return null;
        }
        long seconds = moment.getEpochSecond();
        return seconds > 0 && seconds < 253_402_300_799L ? moment : null;
    }

    /** As COPY wants it; what is not escaped here passes as it is. */
    static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(each);
            }
        }
    }
}
