package io.storefleet.uikit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges what several sources tell, page by page; each is asked only as far as the pages have come. What two of them tell is
 * told once, in the words of the first. For one thread at a time.
 */
public final class Timeline {

    private final List<Strand> strands;
    private @Nullable Happening shown;

    public Timeline(List<TimelineSource> sources) {
        strands = sources.stream().map(Strand::new).toList();
    }

    /** The next ones, latest first; fewer than asked for mean the end. */
    public List<Happening> next(int limit) {
        var page = new ArrayList<Happening>(limit);
        while (page.size() < limit) {
            var latest = strands.stream()
                    .filter(strand -> strand.fill(limit))
                    .min(Comparator.comparing(Strand::head, Happening.LATEST_FIRST));
            if (latest.isEmpty()) {
                break;
            }
            var next = latest.get().take();
            if (shown == null || Happening.LATEST_FIRST.compare(shown, next) != 0) {
                page.add(next);
            }
            shown = next;
        }
        return page;
    }

    /** One source and what it has told but was not shown yet. */
    private static final class Strand {

        private final TimelineSource source;
        private final Deque<Happening> told = new ArrayDeque<>();
        private @Nullable Happening last;
        private boolean ended;

        Strand(TimelineSource source) {
            this.source = source;
        }

        /** Whether there is a next one. */
        boolean fill(int limit) {
            if (told.isEmpty() && !ended) {
                var more = source.before(last, limit);
                told.addAll(more);
                ended = more.size() < limit;
                last = more.isEmpty() ? last : more.getLast();
            }
            return !told.isEmpty();
        }

        Happening head() {
            return told.element();
        }

        Happening take() {
            return told.remove();
        }
    }
}
