package io.storefleet.mirror.internal.intake;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.events.Event;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marks events as processed at FastSpring, where the store's switch says so: the mark is shared with the client's other
 * integrations. Only events that the copy holds, one a call, and written down before the call. One whose outcome is not
 * known is tried again only when a later reading has shown it to be unmarked still.
 */
@Component
class Marking {

    private final MarkRows marks;
    private final TransactionTemplate transaction;

    Marking(MarkRows marks, TransactionTemplate transaction) {
        this.marks = marks;
        this.transaction = transaction;
    }

    /**
     * Outside any transaction.
     *
     * @param unprocessed events that a reading has just shown to be unmarked
     */
    void mark(StoreId store, FastSpring client, List<Event> unprocessed) {
        if (unprocessed.isEmpty()) {
            return;
        }
        var ids = unprocessed.stream().map(Event::id).toList();
        requireNonNull(transaction.execute(status -> marks.ready(store, ids))).forEach(id -> {
            if (requireNonNull(transaction.execute(status -> marks.trying(store, id)))
                    && client.events().markProcessed(id) instanceof Outcome.Confirmed<Event>) {
                transaction.executeWithoutResult(status -> marks.done(store, id));
            }
        });
    }
}
