package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a thing.
 *
 * @param at when
 * @param day what is known in place of the moment, which is then the day's beginning; null where the moment is known
 * @param id tells it from others of the same moment
 * @param tone good or bad news
 * @param words says it to the reader of a page
 * @param who did it; null where nobody of ours has
 * @param way where more can be seen, as one of the places of the reader's page; null for nowhere
 */
public record Happening(
        Instant at,
        @Nullable LocalDate day,
        String id,
        Tone tone,
        Function<Component, String> words,
        @Nullable String who,
        @Nullable Function<Places, String> way) {

    /** Latest first; the order in which every source tells. */
    public static final Comparator<Happening> LATEST_FIRST =
            Comparator.comparing(Happening::at).thenComparing(Happening::id).reversed();

    public static Happening of(Instant at, String id, Tone tone, Function<Component, String> words) {
        return new Happening(at, null, id, tone, words, null, null);
    }

    /** Of which only the day is known, one of FastSpring's, which are days in UTC. */
    public static Happening on(LocalDate day, String id, Tone tone, Function<Component, String> words) {
        return new Happening(day.atStartOfDay(ZoneOffset.UTC).toInstant(), day, id, tone, words, null, null);
    }

    /** The same with who did it. */
    public Happening by(@Nullable String member) {
        return new Happening(at, day, id, tone, words, member, way);
    }

    /** The same with where more can be seen. */
    public Happening leading(Function<Places, String> to) {
        return new Happening(at, day, id, tone, words, who, to);
    }

    @Override
    public String toString() {
        return "Happening[" + at + "]";
    }
}
