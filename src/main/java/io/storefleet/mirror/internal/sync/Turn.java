package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.Progress;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.internal.rows.StreamRow;
import io.storefleet.mirror.internal.rows.StreamRows;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a store's copying has in hand during one slice: the client, and how far each stream is. */
final class Turn {

    private final JobRun run;
    private final StoreId store;
    private final FastSpring client;
    private final Clock clock;
    private final Known known;
    private final Map<Stream, List<String>> listed = new EnumMap<>(Stream.class);

    /** What the database says of the store when the slice begins, and what is committed since. */
    record Known(
            StreamRows streams,
            Map<Stream, StreamRow> rows,
            @Nullable Instant wished,
            LocalDate keptSince) {

        Known {
            rows = rows.isEmpty() ? new EnumMap<>(Stream.class) : new EnumMap<>(rows);
        }
    }

    Turn(JobRun run, StoreId store, FastSpring client, Clock clock, Known known) {
        this.run = run;
        this.store = store;
        this.client = client;
        this.clock = clock;
        this.known = known;
    }

    StoreId store() {
        return store;
    }

    FastSpring client() {
        return client;
    }

    Instant now() {
        return clock.instant();
    }

    JobRun run() {
        return run;
    }

    /** When somebody last asked for a fresh copy; the beginning of time when nobody did. */
    Instant wished() {
        return known.wished() == null ? Instant.MIN : known.wished();
    }

    /** What happened before this day is not kept, and so not to be copied. */
    LocalDate keptSince() {
        return known.keptSince();
    }

    @Nullable StreamRow row(Stream stream) {
        return known.rows().get(stream);
    }

    boolean whole(Stream stream) {
        var row = row(stream);
        return row != null && row.copiedAt() != null;
    }

    /** Writes rows and how far the stream is by then, in one transaction that makes sure of the lease. */
    void commit(Supplier<StreamRow> work) {
        var saved = new StreamRow[1];
        run.commit("", progress(), () -> {
            saved[0] = work.get();
            known.streams().save(store, saved[0]);
        });
        known.rows().put(saved[0].stream(), saved[0]);
    }

    /** Writes rows of no stream. */
    void write(Runnable work) {
        run.commit("", progress(), work);
    }

    /** The slice was in vain so often in a row; the rows' writer may be told of it. */
    void failed(int failures, Runnable work) {
        run.commit(Integer.toString(failures), progress(), work);
    }

    /** How often slices were in vain before this one. */
    int failures() {
        return run.checkpoint().isEmpty() ? 0 : Integer.parseInt(run.checkpoint());
    }

    /** The ids of all there is, asked for once a slice. */
    List<String> listed(Stream stream, Supplier<List<String>> call) {
        return listed.computeIfAbsent(stream, each -> call.get());
    }

    void troubled(Stream stream, String code) {
        known.streams().troubled(store, stream, code);
    }

    /** All objects known of all that are expected. */
    Progress progress() {
        long total = 0;
        long done = 0;
        for (var row : known.rows().values()) {
            var expected = row.expected() == null ? row.known() : Math.max(row.known(), row.expected());
            total += expected;
            done += row.known();
        }
        return new Progress(total, done, 0);
    }
}
