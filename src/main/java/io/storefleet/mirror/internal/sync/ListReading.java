package io.storefleet.mirror.internal.sync;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.internal.rows.StreamRow;
import io.storefleet.mirror.internal.sync.Pass.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page, pass after pass. A list may shift while it is read: a part counts as read only when as many
 * different objects were met as its first page said there are, or when a whole further round meets nothing new. The first
 * copy leaves that round to a later pass, see {@link #confirming}.
 */
final class ListReading implements Reading {

    /** A list that never stands still is left to the next pass. */
    private static final int ROUNDS = 3;

    private final ListSpec spec;
    private final Suspects suspects;
    private final CopyTables tables;
    private final int firstSize;

    ListReading(ListSpec spec, Suspects suspects, CopyTables tables, int firstSize) {
        this.spec = spec;
        this.suspects = suspects;
        this.tables = tables;
        this.firstSize = firstSize;
    }

    @Override
    public Instant due(Turn turn) {
        return isUnconfirmed(turn) ? Instant.MAX : nextCall(turn);
    }

    /**
     * The same list after a first copy that nobody can say to be whole, since the service did not tell how many objects
     * there are: reading it again can wait until people can search the rest.
     */
    Reading confirming() {
        return new Reading() {

            @Override
            public Instant due(Turn turn) {
                return isUnconfirmed(turn) ? nextCall(turn) : Instant.MAX;
            }

            @Override
            public void step(Turn turn) {
                ListReading.this.step(turn);
            }

            @Override
            public void failed(Turn turn, FastSpringException problem, int failures) {
                ListReading.this.failed(turn, problem, failures);
            }

            @Override
            public void troubled(Turn turn, String code) {
                ListReading.this.troubled(turn, code);
            }
        };
    }

    private boolean isUnconfirmed(Turn turn) {
        var row = row(turn);
        return row.copiedAt() != null && !Schedule.hasReadAll(Mark.parse(row.checkpoint()));
    }

    private Instant nextCall(Turn turn) {
        var row = row(turn);
        var mark = Mark.parse(row.checkpoint());
        var rest = Rests.until(mark);
        var due = busy(mark)
                ? Instant.MIN
                : spec.schedule().next(row, turn.wished()).due();
        return due.isAfter(rest) ? due : rest;
    }

    private static boolean busy(Mark mark) {
        return Pass.of(mark) != null || Suspects.busy(mark);
    }

    @Override
    public void step(Turn turn) {
        var row = row(turn);
        var mark = Rests.over(Mark.parse(row.checkpoint()));
        if (Suspects.busy(mark)) {
            suspects.step(turn, row, spec.kind());
            return;
        }
        var pass = Pass.of(mark);
        read(turn, row, mark, pass == null ? begin(turn, row) : pass);
    }

    private StreamRow row(Turn turn) {
        return Optional.ofNullable(turn.row(spec.stream())).orElseGet(() -> StreamRow.fresh(spec.stream(), firstSize));
    }

    private Pass begin(Turn turn, StreamRow row) {
        var kind = spec.schedule().next(row, turn.wished()).kind();
        return Pass.begin(kind, turn.now(), spec.parts().first(kind, row, turn));
    }

    private void read(Turn turn, StreamRow row, Mark mark, Pass pass) {
        var size = row.pageSize();
        var page = pass.place().offset() / size + 1;
        var from = (page - 1) * size;
        var asked = turn.now();
        var expected = row.expected() == null ? spec.source().expected(turn) : row.expected();
        var fetched = spec.source().page(turn, pass, page, size);
        var took = Duration.between(asked, turn.now());
        turn.commit(() -> {
            var written = fetched.write().into();
            tables.lookAgain(turn.store(), spec.kind(), fetched.unclear(), asked);
            var place = pass.place().after(from, fetched.ids(), fetched.total(), written.added());
            var next = PageSize.after(size, fetched.ids().size(), took, fetched, place.offset());
            var reached = new StreamRow(
                    row.stream(),
                    row.checkpoint(),
                    next,
                    row.copiedAt() == null ? expectation(expected, fetched, pass) : row.expected(),
                    known(turn, row, written.added()),
                    row.copiedAt(),
                    row.freshUntil());
            return fetched.more()
                    ? pass.called().at(place).in(mark).on(reached)
                    : ended(turn, reached, mark, pass.called().at(place), page == 1);
        });
    }

    private @Nullable Long expectation(@Nullable Long before, Fetched fetched, Pass pass) {
        return pass.part().isEmpty() && fetched.total() != null ? fetched.total() : before;
    }

    private long known(Turn turn, StreamRow row, int added) {
        return spec.stream() == Stream.ACCOUNTS ? tables.count(turn.store(), spec.kind()) : row.known() + added;
    }

    /** A part was read to its end: again, the next part, or the pass is complete. */
    private StreamRow ended(Turn turn, StreamRow row, Mark mark, Pass pass, boolean onePage) {
        var place = pass.place();
        if (!onePage && pass.kind() == Kind.COPY && place.total() < 0) {
            return copied(turn, row, Pass.none(mark));
        }
        if (!onePage && !stands(pass.place()) && place.round() + 1 < ROUNDS) {
            return pass.at(place.again()).in(mark).on(row);
        }
        var next = spec.parts().next(pass, row.pageSize(), turn);
        return next == null
                ? complete(turn, row, mark, pass)
                : pass.to(next).in(mark).on(row);
    }

    /** Whether nothing can have been missed; one page alone cannot shift while it is read. */
    private static boolean stands(Pass.Place place) {
        return place.total() >= 0 ? place.met() >= place.total() : place.added() == 0;
    }

    private StreamRow complete(Turn turn, StreamRow row, Mark mark, Pass pass) {
        var done = Schedule.remember(mark, pass);
        var next = pass.kind() == Kind.FULL ? Suspects.begin(done, pass.started()) : done;
        var copied = copied(turn, row, next);
        return new StreamRow(
                copied.stream(),
                copied.checkpoint(),
                copied.pageSize(),
                copied.expected(),
                copied.known(),
                copied.copiedAt(),
                fresh(row, pass));
    }

    /** Every page was read at least once. */
    private StreamRow copied(Turn turn, StreamRow row, Mark next) {
        var count = tables.count(turn.store(), spec.kind());
        return new StreamRow(
                row.stream(),
                next.toString(),
                row.pageSize(),
                count,
                count,
                requireNonNull(Optional.ofNullable(row.copiedAt()).orElseGet(turn::now)),
                row.freshUntil());
    }

    /** Only what shows every change lately made says anything about freshness. */
    private @Nullable Instant fresh(StreamRow row, Pass pass) {
        var before = row.freshUntil();
        var newer = before == null || pass.started().isAfter(before);
        return newer && spec.freshening().contains(pass.kind()) ? pass.started() : before;
    }

    @Override
    public void failed(Turn turn, FastSpringException problem, int failures) {
        var row = row(turn);
        var size = PageSize.after(row.pageSize(), problem, failures - 1);
        var rested = Rests.after(Mark.parse(row.checkpoint()), problem, failures, turn.now());
        if (size != row.pageSize() || rested != null) {
            turn.commit(() -> new StreamRow(
                    row.stream(),
                    rested == null ? row.checkpoint() : rested.toString(),
                    size,
                    row.expected(),
                    row.known(),
                    row.copiedAt(),
                    row.freshUntil()));
        }
    }

    @Override
    public void troubled(Turn turn, String code) {
        turn.troubled(spec.stream(), code);
    }
}
