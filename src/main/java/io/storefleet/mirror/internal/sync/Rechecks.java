package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.UnreadableAnswer;
import io.storefleet.mirror.ObjectKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads objects again whose time has come: what we have written ourselves, and what could not be read in its list. */
@Component
class Rechecks implements Reading {

    private final RecheckTable table;
    private final ObjectLookup lookup;
    private final Doubts doubts;

    Rechecks(RecheckTable table, ObjectLookup lookup, Doubts doubts) {
        this.table = table;
        this.lookup = lookup;
        this.doubts = doubts;
    }

    @Override
    public Instant due(Turn turn) {
        return table.next(turn.store()).orElse(Instant.MAX);
    }

    @Override
    public void step(Turn turn) {
        var due = table.due(turn.store(), turn.now());
        if (due.isEmpty()) {
            return;
        }
        var kind = due.getFirst().kind();
        var ids = due.stream()
                .filter(each -> each.kind() == kind)
                .map(RecheckTable.Due::id)
                .distinct()
                .limit(ObjectLookup.batch(kind))
                .toList();
        try {
            var looked = lookup.look(turn.client(), turn.store(), kind, ids);
            turn.write(() -> settle(turn, kind, ids, looked));
        } catch (RequestRefused | UnreadableAnswer | ServiceFailed | NotFoundOrThrottled theirs) {
            turn.write(() -> table.postpone(turn.store(), kind, ids, turn.now()));
            throw theirs;
        }
    }

    private void settle(Turn turn, ObjectKind kind, List<String> ids, Looked looked) {
        looked.write().into();
        doubts.settle(turn.store(), kind, looked.found());
        doubts.note(turn.store(), kind, looked.absent(), looked.asked());
        var clear = ids.stream()
                .collect(Collectors.partitioningBy(
                        id -> looked.found().contains(id) || looked.absent().contains(id)));
        table.done(turn.store(), kind, clear.getOrDefault(true, List.of()), looked.asked());
        table.postpone(turn.store(), kind, clear.getOrDefault(false, List.of()), turn.now());
    }

    @Override
    public void troubled(Turn turn, String code) {}
}
