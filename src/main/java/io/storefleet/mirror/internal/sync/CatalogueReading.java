package io.storefleet.mirror.internal.sync;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.internal.rows.StreamRow;
import io.storefleet.mirror.internal.sync.Pass.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a store lists by one call as ids: the list, then the objects in the order of their ids. */
final class CatalogueReading implements Reading {

    private static final String AFTER = "after";

    private final What what;
    private final Schedule schedule;
    private final ObjectLookup lookup;
    private final Suspects suspects;
    private final CopyTables tables;

    /**
     * What is read.
     *
     * @param ids lists all of it by one call
     * @param batch how many objects one step reads
     */
    record What(Stream stream, ObjectKind kind, Function<FastSpring, Collection<String>> ids, int batch) {}

    CatalogueReading(What what, Schedule schedule, ObjectLookup lookup, Suspects suspects, CopyTables tables) {
        this.what = what;
        this.schedule = schedule;
        this.lookup = lookup;
        this.suspects = suspects;
        this.tables = tables;
    }

    @Override
    public Instant due(Turn turn) {
        var row = row(turn);
        var mark = Mark.parse(row.checkpoint());
        var rest = Rests.until(mark);
        var busy = Pass.of(mark) != null || Suspects.busy(mark);
        var due = busy ? Instant.MIN : schedule.next(row, turn.wished()).due();
        return due.isAfter(rest) ? due : rest;
    }

    private StreamRow row(Turn turn) {
        return Optional.ofNullable(turn.row(what.stream()))
                .orElseGet(() -> StreamRow.fresh(what.stream(), what.batch()));
    }

    @Override
    public void step(Turn turn) {
        var row = row(turn);
        var mark = Rests.over(Mark.parse(row.checkpoint()));
        if (Suspects.busy(mark)) {
            suspects.step(turn, row, what.kind());
            return;
        }
        var pass = Optional.ofNullable(Pass.of(mark))
                .orElseGet(() -> Pass.begin(schedule.next(row, turn.wished()).kind(), turn.now(), ""));
        read(turn, row, mark, pass.called());
    }

    private void read(Turn turn, StreamRow row, Mark mark, Pass pass) {
        var all = turn.listed(what.stream(), () -> List.copyOf(what.ids().apply(turn.client())));
        var batch = all.stream()
                .filter(id -> id.compareTo(mark.text(AFTER)) > 0)
                .sorted()
                .limit(what.batch())
                .toList();
        var looked = lookup.look(turn.client(), turn.store(), what.kind(), batch);
        turn.commit(() -> {
            var written = looked.write().into();
            tables.lookAgain(
                    turn.store(),
                    what.kind(),
                    batch.stream()
                            .filter(id -> !looked.found().contains(id)
                                    && !looked.absent().contains(id))
                            .toList(),
                    looked.asked());
            if (batch.size() < what.batch()) {
                return complete(turn, row, mark, pass);
            }
            var reached = pass.in(mark).with(AFTER, batch.getLast());
            return state(row, reached, (long) all.size(), row.known() + written.added(), row.copiedAt());
        });
    }

    private StreamRow complete(Turn turn, StreamRow row, Mark mark, Pass pass) {
        var done = Schedule.remember(mark.with(AFTER, null), pass);
        var count = tables.count(turn.store(), what.kind());
        var copied = requireNonNull(Optional.ofNullable(row.copiedAt()).orElseGet(turn::now));
        var next = pass.kind() == Kind.FULL ? Suspects.begin(done, pass.started()) : done;
        return new StreamRow(row.stream(), next.toString(), row.pageSize(), count, count, copied, pass.started());
    }

    private static StreamRow state(StreamRow row, Mark mark, Long expected, long known, @Nullable Instant copied) {
        return new StreamRow(
                row.stream(),
                mark.toString(),
                row.pageSize(),
                copied == null ? expected : row.expected(),
                known,
                copied,
                row.freshUntil());
    }

    @Override
    public void failed(Turn turn, FastSpringException problem, int failures) {
        var row = row(turn);
        var rested = Rests.after(Mark.parse(row.checkpoint()), problem, failures, turn.now());
        if (rested != null) {
            turn.commit(() -> rested.on(row));
        }
    }

    @Override
    public void troubled(Turn turn, String code) {
        turn.troubled(what.stream(), code);
    }
}
