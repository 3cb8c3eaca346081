package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.UnreadableAnswer;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.internal.rows.StreamRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Completes accounts by one call each, those of recent orders first; later, slowly, reads those again that were read the
 * longest ago.
 */
@Component
class DetailsReading implements Reading {

    /** So many calls, then a commit: what a killed node has to do again. */
    private static final int STEP = 10;

    /** Failed calls in a row after which it is the account's turn later, and the next one's now. */
    private static final int STUBBORN = 2;

    private static final Duration OLD = Duration.ofDays(7);
    private static final String LAST = "last";

    private static final Cadence.Rhythm AGAIN = Cadence.Rhythm.of(20, Duration.ofHours(1), Duration.ofDays(1));

    private final Cadence cadence;
    private final AccountTables accounts;
    private final CopyTables tables;
    private final Doubts doubts;
    private final ObjectLookup lookup;

    DetailsReading(Cadence cadence, AccountTables accounts, CopyTables tables, Doubts doubts, ObjectLookup lookup) {
        this.cadence = cadence;
        this.accounts = accounts;
        this.tables = tables;
        this.doubts = doubts;
        this.lookup = lookup;
    }

    @Override
    public Instant due(Turn turn) {
        if (!turn.whole(Stream.ORDERS) || !turn.whole(Stream.ACCOUNTS)) {
            return Instant.MAX;
        }
        var last = Mark.parse(row(turn).checkpoint()).time(LAST);
        return last == null || !accounts.incomplete(turn.store(), 1).isEmpty()
                ? Instant.MIN
                : cadence.next(AGAIN, last, STEP);
    }

    private static StreamRow row(Turn turn) {
        return Optional.ofNullable(turn.row(Stream.ACCOUNT_DETAILS))
                .orElseGet(() -> StreamRow.fresh(Stream.ACCOUNT_DETAILS, 1));
    }

    @Override
    public void step(Turn turn) {
        var incomplete = accounts.incomplete(turn.store(), STEP);
        var ids =
                incomplete.isEmpty() ? accounts.oldest(turn.store(), turn.now().minus(OLD), STEP) : incomplete;
        var looked = look(turn, ids);
        turn.commit(() -> {
            looked.write().into();
            doubts.note(turn.store(), ObjectKind.ACCOUNT, looked.absent(), looked.asked());
            return after(turn, row(turn), incomplete.size() < STEP);
        });
    }

    /** What was read before a call fails is kept; the failed one is asked for again. */
    private Looked look(Turn turn, List<String> ids) {
        var looked = Looked.nothing(turn.now());
        for (var id : ids) {
            if (turn.run().stopRequested()) {
                break;
            }
            try {
                looked = looked.and(lookup.look(turn.client(), turn.store(), ObjectKind.ACCOUNT, List.of(id)));
            } catch (FastSpringException problem) {
                if (looked.found().isEmpty()) {
                    passOver(turn, id, problem);
                    throw problem;
                }
                break;
            }
        }
        return looked;
    }

    private void passOver(Turn turn, String id, FastSpringException problem) {
        var itsOwn = switch (problem) {
            case RequestRefused _ -> true;
            case UnreadableAnswer _, ServiceFailed _, NotFoundOrThrottled _ -> turn.failures() >= STUBBORN;
            default -> false;
        };
        if (itsOwn) {
            turn.write(() -> tables.lookAgain(turn.store(), ObjectKind.ACCOUNT, List.of(id), turn.now()));
        }
    }

    private StreamRow after(Turn turn, StreamRow row, boolean last) {
        var done = last && accounts.incomplete(turn.store(), 1).isEmpty();
        var mark = Mark.parse(row.checkpoint());
        return new StreamRow(
                row.stream(),
                (last ? mark.with(LAST, turn.now()) : mark).toString(),
                row.pageSize(),
                tables.count(turn.store(), ObjectKind.ACCOUNT),
                tables.complete(turn.store()),
                row.copiedAt() == null && done ? turn.now() : row.copiedAt(),
                row.freshUntil());
    }

    @Override
    public void troubled(Turn turn, String code) {
        turn.troubled(Stream.ACCOUNT_DETAILS, code);
    }
}
