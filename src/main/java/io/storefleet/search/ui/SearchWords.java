package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentences about a search: what is wrong with it, what may be missing, how old the copy is. */
record SearchWords(Component page) {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    /** What is wrong, the piece itself and where it stands. */
    String problem(SearchProblem problem, String text) {
        int from = Math.clamp(problem.from(), 0, text.length());
        int to = Math.clamp(problem.to(), from, text.length());
        return page.getTranslation(problem.messageKey(), text.substring(from, to), from + 1);
    }

    /** How many were found and how old the copy is. */
    String found(int hits, SearchAnswer answer, Instant now) {
        var count = page.getTranslation(answer.more() ? "search.found.more" : "search.found", hits);
        return count + " · " + age(answer.freshUntil(), now);
    }

    String age(@Nullable Instant freshUntil, Instant now) {
        if (freshUntil == null) {
            return page.getTranslation("search.age.unknown");
        }
        long seconds = Math.max(0, Duration.between(freshUntil, now).toSeconds());
        if (seconds < MINUTE) {
            return page.getTranslation("search.age.seconds", seconds);
        }
        if (seconds < HOUR) {
            return page.getTranslation("search.age.minutes", seconds / MINUTE);
        }
        return seconds < 2 * DAY
                ? page.getTranslation("search.age.hours", seconds / HOUR)
                : page.getTranslation("search.age.days", seconds / DAY);
    }

    /** Which stores are still being copied. */
    String filling(List<String> stores) {
        return stores.size() == 1
                ? page.getTranslation("search.filling.one", stores.getFirst())
                : page.getTranslation("search.filling", stores.getFirst(), stores.size() - 1);
    }
}
