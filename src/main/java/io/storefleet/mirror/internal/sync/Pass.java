package io.storefleet.mirror.internal.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a list from its beginning to its end, in parts and pages, which may go on after a restart.
 *
 * @param kind what it is for
 * @param started when its first page was asked for: at its end all that had happened by then is in the copy
 * @param part which part of the list is being read, in the stream's own words
 * @param place how far the part is read
 * @param calls how many calls it took so far
 */
record Pass(Kind kind, Instant started, String part, Place place, int calls) {

    /** What a pass is for. */
    enum Kind {
        /** The first copy. */
        COPY,
        /** What happened lately. */
        RECENT,
        /** What happened in the last weeks. */
        WIDE,
        /** All there is, also to find what is there no more. */
        FULL
    }

    /**
     * How far a part is read.
     *
     * @param offset how many objects of the list lie before the next page
     * @param last the last object of the page before, by which one sees how far the list has shifted since
     * @param met different objects met
     * @param total how many there were as the first page said, -1 when it did not
     * @param round how often the part has been read to its end
     * @param added objects this round that were not in the copy
     */
    record Place(int offset, String last, long met, long total, int round, long added) {

        static final Place BEGIN = new Place(0, "", 0, -1, 0, 0);

        /** Whether the next page is the round's first. */
        boolean begins() {
            return offset == 0;
        }

        /** The part from its beginning once more. */
        Place again() {
            return new Place(0, "", 0, -1, round + 1, 0);
        }

        /** After a page with these objects, which begins at {@code from}. */
        Place after(int from, List<String> ids, @Nullable Long said, int fresh) {
            var known = ids.indexOf(last) + 1;
            var different = ids.size() - Math.max(known, offset - from);
            return new Place(
                    from + ids.size(),
                    ids.isEmpty() ? last : ids.getLast(),
                    met + Math.max(0, different),
                    begins() && said != null ? said : total,
                    round,
                    added + fresh);
        }
    }

    static Pass begin(Kind kind, Instant now, String part) {
        return new Pass(kind, now, part, Place.BEGIN, 0);
    }

    Pass to(String next) {
        return new Pass(kind, started, next, Place.BEGIN, calls);
    }

    Pass at(Place other) {
        return new Pass(kind, started, part, other, calls);
    }

    Pass called() {
        return new Pass(kind, started, part, place, calls + 1);
    }

    /** The pass that the mark tells of; null when none is under way. */
    static @Nullable Pass of(Mark mark) {
        var started = mark.time("started");
        if (started == null) {
            return null;
        }
        var place = new Place(
                (int) mark.number("offset"),
                mark.text("last"),
                mark.number("met"),
                mark.has("total") ? mark.number("total") : -1,
                (int) mark.number("round"),
                mark.number("added"));
        return new Pass(Kind.valueOf(mark.text("pass")), started, mark.text("part"), place, (int) mark.number("calls"));
    }

    Mark in(Mark mark) {
        return mark.with("pass", kind)
                .with("started", started)
                .with("part", part)
                .with("offset", place.offset())
                .with("last", place.last())
                .with("met", place.met())
                .with("total", place.total() < 0 ? null : place.total())
                .with("round", place.round())
                .with("added", place.added())
                .with("calls", calls);
    }

    /** The mark without any pass. */
    static Mark none(Mark mark) {
        var left = mark;
        for (var name :
                List.of("pass", "started", "part", "offset", "last", "met", "total", "round", "added", "calls")) {
            left = left.with(name, null);
        }
        return left;
    }
}
