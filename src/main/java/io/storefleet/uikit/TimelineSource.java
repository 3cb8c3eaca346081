package io.storefleet.uikit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a part of what happened to a thing. */
@FunctionalInterface
public interface TimelineSource {

    /**
     * What happened before, in the order of {@link Happening#LATEST_FIRST}.
     *
     * @param after the last that was told, or null for the latest
     * @param limit the most to tell; fewer mean that there is nothing before them
     */
    List<Happening> before(@Nullable Happening after, int limit);

    /** What is known already, in any order. */
    static TimelineSource of(List<Happening> known) {
        var sorted = known.stream().sorted(Happening.LATEST_FIRST).toList();
        return (after, limit) -> sorted.stream()
                .filter(each -> after == null || Happening.LATEST_FIRST.compare(each, after) > 0)
                .limit(limit)
                .toList();
    }
}
