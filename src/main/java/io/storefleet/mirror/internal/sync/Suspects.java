package io.storefleet.mirror.internal.sync;

import static java.util.Objects.requireNonNull;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.internal.rows.MirrorWriter;
import io.storefleet.mirror.internal.rows.StreamRow;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a list was read whole, asks by their ids for those of the copy's objects that were not on it. An object is gone
 * when the service has said so in words after two such lists; whatever it shows or does not say leaves it there.
 */
@Component
class Suspects {

    private static final Logger LOG = LoggerFactory.getLogger(Suspects.class);

    /** A list that lacks more of what is known is not to be believed. */
    private static final int FEW = 50;

    private static final int SHARE = 20;

    private static final String SINCE = "suspects-since";
    private static final String AFTER = "suspects-after";

    private final CopyTables tables;
    private final Doubts doubts;
    private final ObjectLookup lookup;
    private final MirrorWriter writer;
    private final TransactionTemplate transaction;

    Suspects(
            CopyTables tables,
            Doubts doubts,
            ObjectLookup lookup,
            MirrorWriter writer,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.doubts = doubts;
        this.lookup = lookup;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** To be looked for next: what a whole list that was begun then has not shown. */
    static Mark begin(Mark mark, Instant started) {
        return mark.with(SINCE, started);
    }

    static boolean busy(Mark mark) {
        return mark.has(SINCE);
    }

    void step(Turn turn, StreamRow row, ObjectKind kind) {
        var mark = Mark.parse(row.checkpoint());
        var since = requireNonNull(mark.time(SINCE));
        var ids = unmet(turn, kind, since, mark.text(AFTER), ObjectLookup.batch(kind));
        if (ids.isEmpty() || mark.text(AFTER).isEmpty() && tooMany(turn, row, kind, since)) {
            turn.commit(() -> mark.with(SINCE, null).with(AFTER, null).on(row));
            return;
        }
        var looked = lookup.look(turn.client(), turn.store(), kind, ids);
        turn.commit(() -> {
            settle(turn, kind, looked);
            return mark.with(AFTER, ids.getLast()).on(row);
        });
    }

    private boolean tooMany(Turn turn, StreamRow row, ObjectKind kind, Instant since) {
        var most = (int) Math.max(FEW, row.known() / SHARE);
        var lacking = unmet(turn, kind, since, "", most + 1).size();
        if (lacking > most) {
            LOG.warn("a list of {} lacks {} known objects and more: it is not believed", kind, most);
        }
        return lacking > most;
    }

    private List<String> unmet(Turn turn, ObjectKind kind, Instant since, String after, int limit) {
        return requireNonNull(transaction.execute(status -> tables.unmet(turn.store(), kind, since, after, limit)));
    }

    private void settle(Turn turn, ObjectKind kind, Looked looked) {
        looked.write().into();
        doubts.settle(turn.store(), kind, looked.found());
        var gone = doubts.note(turn.store(), kind, looked.absent(), looked.asked());
        writer.gone(turn.store(), kind, gone, looked.asked());
        doubts.settle(turn.store(), kind, gone);
    }
}
