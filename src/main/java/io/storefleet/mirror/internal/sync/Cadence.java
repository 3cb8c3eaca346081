package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.MirrorSettings;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How often what is read again: as often as its share of the store's daily calls allows, within bounds. What costs more
 * calls is read less often, so that a busy store takes nothing from the others.
 */
@Component
class Cadence {

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final MirrorSettings settings;

    Cadence(MirrorSettings settings) {
        this.settings = settings;
    }

    /**
     * A rhythm.
     *
     * @param percent its share of the store's daily calls
     * @param least no more often than this
     * @param most no less often than this, whatever it costs
     * @param wishable done at once when a person wishes it and it costs no more calls than these
     * @param needless left out when reading all there is takes no more calls than these
     */
    record Rhythm(int percent, Duration least, Duration most, int wishable, int needless) {

        static Rhythm of(int percent, Duration least, Duration most) {
            return new Rhythm(percent, least, most, 0, 0);
        }

        Rhythm uponWish(int calls) {
            return new Rhythm(percent, least, most, calls, needless);
        }

        Rhythm unlessAllTakes(int calls) {
            return new Rhythm(percent, least, most, wishable, calls);
        }
    }

    /** When something that began then and took so many calls is due again. */
    Instant next(Rhythm rhythm, Instant began, long calls) {
        var affordable = Duration.ofSeconds(
                Math.max(1, calls) * DAY * 100 / Math.max(1L, (long) rhythm.percent() * settings.dailyCalls()));
        return began.plus(clamp(affordable, rhythm.least(), rhythm.most()));
    }

    private static Duration clamp(Duration value, Duration least, Duration most) {
        return value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
    }
}
