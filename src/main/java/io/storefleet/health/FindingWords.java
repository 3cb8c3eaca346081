package io.storefleet.health;

import io.storefleet.uikit.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sentences for what was found, on a page as in a mail.
 *
 * @param say gives the text under a key, with its arguments
 */
public record FindingWords(Say say, Formats formats, Instant now) {

    private static final double WHOLE = 100;
    private static final long LONG_MINUTES = 120;
    private static final long LONG_HOURS = 48;

    /** Where texts come from. */
    @FunctionalInterface
    public interface Say {
        String text(String key, Object... facts);
    }

    /** What is wrong, such as {@code FastSpring refuses the credential since 22 Nov 09:12 CET}. */
    public String reason(Finding finding) {
        return sentence("health.finding.", finding);
    }

    /** What to do about it. */
    public String advice(Finding finding) {
        return sentence("health.do.", finding);
    }

    private String sentence(String prefix, Finding finding) {
        if (finding.code().equals(Finding.NEEDS_RIGHT)) {
            var verb = finding.check().verb().orElseThrow();
            return say.text(prefix + Finding.NEEDS_RIGHT, verb.key());
        }
        var facts = finding.facts();
        var at = facts.at();
        return say.text(
                prefix + finding.check().key() + "." + finding.code(),
                facts.count(),
                facts.total(),
                facts.percent(),
                at == null ? "" : formats.shortTime(at),
                at == null ? "" : age(at),
                usual(facts.usual()),
                formats.shortTime(finding.since()),
                String.format(formats.locale(), "%.1f", facts.percent() / WHOLE),
                at == null ? "" : day(at));
    }

    /** FastSpring's days are UTC days and never shifted. */
    private String day(Instant at) {
        return DateTimeFormatter.ofPattern(say.text("health.day"), formats.locale())
                .format(at.atOffset(ZoneOffset.UTC));
    }

    private String usual(@Nullable Duration usual) {
        return usual == null ? "" : length(usual);
    }

    /** How long ago, such as {@code 7 h}. */
    public String age(Instant then) {
        return length(Duration.between(then, now));
    }

    private String length(Duration duration) {
        var positive = duration.isNegative() ? Duration.ZERO : duration;
        if (positive.compareTo(Duration.ofMinutes(1)) < 0) {
            return say.text("health.length.seconds", positive.toSeconds());
        }
        if (positive.toMinutes() < LONG_MINUTES) {
            return say.text("health.length.minutes", positive.toMinutes());
        }
        return positive.toHours() < LONG_HOURS
                ? say.text("health.length.hours", positive.toHours())
                : say.text("health.length.days", positive.toDays());
    }

    /** The level in a word. */
    public String level(Level level) {
        return say.text("health.level." + level.name().toLowerCase(Locale.ROOT));
    }
}
