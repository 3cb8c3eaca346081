package io.storefleet.events.internal;

import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
import io.storefleet.bulk.PlainBulk;
import io.storefleet.events.EventActions.Ask;
import io.storefleet.fastspring.EventId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marking many events, or taking their marks away. No event can be read by itself, so the copy alone says which are marked;
 * marking one again changes nothing.
 */
final class MarkBulk extends PlainBulk {

    private static final String MARKED = "marked-already";
    private static final String UNMARKED = "unmarked-already";

    private final EventActionService actions;
    private final EventCopy copy;
    private final boolean processed;

    MarkBulk(EventActionService actions, EventCopy copy, boolean processed) {
        super(new What(
                processed ? MarkKind.PROCESS : MarkKind.UNPROCESS,
                "events",
                TargetKind.EVENT,
                Set.of(Verb.EVENT_PROCESS),
                false));
        this.actions = actions;
        this.copy = copy;
        this.processed = processed;
    }

    @Override
    public BulkCheck check(String request) {
        var so = processed
                ? "case when m.processed then '" + MARKED + "' end"
                : "case when not m.processed then '" + UNMARKED + "' end";
        return BulkCheck.plain(so, Map.of(), MARKED, UNMARKED);
    }

    @Override
    public IntentView carryOut(BulkStep step, String request, @Nullable String own) {
        var event = new EventId(step.id());
        // It may have been forgotten since the dry run, which is no reason to hold up the others.
        if (copy.find(step.store(), event).isEmpty()) {
            throw new BulkRefusal("forgotten", "");
        }
        return actions.mark(new Ask(step.store(), event, step.token(), step.basis()), processed, step.job());
    }
}
