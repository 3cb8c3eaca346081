package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.events.Event;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.internal.intake.EventRows.Source;
import io.storefleet.mirror.internal.rows.StreamRow;
import io.storefleet.mirror.internal.rows.StreamRows;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what a reading of events brought, and how far it is; inside the caller's transaction. */
@Component
class PassRows {

    private static final int PAGE = 25;
    private static final String GAPS = "days-incomplete";

    private final EventRows events;
    private final StreamRows streams;

    PassRows(EventRows events, StreamRows streams) {
        this.events = events;
        this.streams = streams;
    }

    /** When the last whole pass began; null before the first. */
    @Nullable Instant last(StoreId store) {
        var checkpoint =
                streams.find(store, Stream.EVENTS).map(StreamRow::checkpoint).orElse("");
        return checkpoint.isEmpty() ? null : Instant.parse(checkpoint);
    }

    /** The events of one page; after the last one also that the pass is over. */
    void read(StoreId store, List<Event> page, Pass after) {
        var added = keep(store, page);
        var before = streams.find(store, Stream.EVENTS).orElseGet(() -> StreamRow.fresh(Stream.EVENTS, PAGE));
        if (after.left().isEmpty()) {
            over(store, before, added, after);
        } else if (added > 0) {
            streams.save(store, known(before, before.checkpoint(), added, before.copiedAt(), before.freshUntil()));
        }
    }

    /** The events of one page that a person has asked for again, which says nothing about how far the copy is. */
    int again(StoreId store, List<Event> page) {
        var added = keep(store, page);
        if (added > 0) {
            streams.find(store, Stream.EVENTS)
                    .ifPresent(before -> streams.save(
                            store, known(before, before.checkpoint(), added, before.copiedAt(), before.freshUntil())));
        }
        return added;
    }

    private int keep(StoreId store, List<Event> page) {
        var fitting = page.stream().filter(EventRows::fits).toList();
        if (fitting.isEmpty()) {
            return 0;
        }
        events.followed(store, fitting);
        return events.keep(store, fitting, Source.READ);
    }

    /** With gaps nobody can say more than before, unless it is the first pass, which the first copy makes up for. */
    private void over(StoreId store, StreamRow before, int added, Pass pass) {
        var began = pass.began();
        var freshUntil = pass.gaps() == 0 || before.copiedAt() == null ? began : before.freshUntil();
        var copiedAt = before.copiedAt() == null ? began : before.copiedAt();
        streams.save(store, known(before, began.toString(), added, copiedAt, freshUntil));
        if (pass.gaps() > 0) {
            streams.troubled(store, Stream.EVENTS, GAPS);
        }
        events.forget(store);
    }

    private static StreamRow known(
            StreamRow before, String checkpoint, int added, @Nullable Instant copiedAt, @Nullable Instant freshUntil) {
        return new StreamRow(Stream.EVENTS, checkpoint, PAGE, null, before.known() + added, copiedAt, freshUntil);
    }
}
