package io.storefleet.mirror.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.mirror.MirrorState;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.StreamState;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How whole and how fresh a copy is, in words. */
final class CopyWords {

    /** Older than this, somebody looks for the reason. */
    private static final Duration LATE = Duration.ofHours(6);

    private CopyWords() {}

    static Badge badge(Component page, MirrorState state, Instant now) {
        if (trouble(state).isPresent()) {
            return new Badge(page.getTranslation("mirror.state.trouble"), Tone.BAD);
        }
        if (state.streams().isEmpty()) {
            return new Badge(page.getTranslation("mirror.state.waiting"), Tone.NEUTRAL);
        }
        if (!state.searchable() || state.freshUntil() == null) {
            return new Badge(page.getTranslation("mirror.state.filling"), Tone.INFO);
        }
        var fresh = state.freshUntil();
        var late = fresh == null || fresh.isBefore(now.minus(LATE));
        return late
                ? new Badge(page.getTranslation("mirror.state.late"), Tone.WARN)
                : new Badge(page.getTranslation("mirror.state.fresh"), Tone.GOOD);
    }

    static Optional<StreamState.Trouble> trouble(MirrorState state) {
        return state.streams().stream()
                .map(StreamState::trouble)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What keeps the copy from going on, in plain words. */
    static String sentence(Component page, StreamState.Trouble trouble) {
        var key = "mirror.trouble." + trouble.code();
        var words = page.getTranslation(key);
        var known = words.equals(key) ? page.getTranslation("mirror.trouble.other", trouble.code()) : words;
        return page.getTranslation("mirror.trouble.since", known, Formats.here().time(trouble.since()));
    }

    static String name(Component page, Stream stream) {
        return page.getTranslation("mirror.stream." + stream.key());
    }

    /** Such as {@code 3,120 of 12,400}. */
    static String counts(Component page, StreamState stream) {
        var expected = stream.expected();
        return stream.whole() || expected == null
                ? page.getTranslation("mirror.count", stream.known())
                : page.getTranslation("mirror.count.of", stream.known(), Math.max(expected, stream.known()));
    }

    /** Such as {@code 4 minutes behind}. */
    static String lag(Component page, @Nullable Instant fresh, Instant now) {
        if (fresh == null) {
            return page.getTranslation("mirror.lag.unknown");
        }
        var lag = Duration.between(fresh, now);
        if (lag.toHours() >= 2) {
            return page.getTranslation("mirror.lag.hours", lag.toHours());
        }
        return lag.toMinutes() < 1
                ? page.getTranslation("mirror.lag.none")
                : page.getTranslation("mirror.lag.minutes", lag.toMinutes());
    }
}
