package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.subscriptions.SubscriptionQuery;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery.Event;
import io.storefleet.mirror.internal.rows.StreamRow;
import io.storefleet.mirror.internal.sync.Pass.Kind;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may have happened to subscriptions lately, one kind of happening after the other; else all subscriptions. */
final class Happenings {

    private static final int DAYS = 3;

    private static final List<Event> ALL =
            List.of(Event.CREATED, Event.CHARGED, Event.CANCELED, Event.DEACTIVATED, Event.TRIALENDED);

    static final Parts PARTS = new Parts() {

        @Override
        public String first(Kind kind, StreamRow row, Turn turn) {
            return kind == Kind.RECENT ? ALL.getFirst().name() : "";
        }

        @Override
        public @Nullable String next(Pass pass, int size, Turn turn) {
            var part = pass.part();
            var place = part.isEmpty() ? ALL.size() : ALL.indexOf(Event.valueOf(part)) + 1;
            return place < ALL.size() ? ALL.get(place).name() : null;
        }
    };

    private Happenings() {}

    /** The list that the pass is reading; always with a condition, without which the service lists ids. */
    static SubscriptionQuery query(Pass pass) {
        var all = SubscriptionQuery.all().withScope(io.storefleet.fastspring.Scope.ALL);
        if (pass.part().isEmpty()) {
            return all;
        }
        var today = pass.started().atZone(ZoneOffset.UTC).toLocalDate();
        return all.withEvent(Event.valueOf(pass.part()), today.minusDays(DAYS), today.plusDays(2));
    }
}
