package io.storefleet.events.internal;

import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
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
record MarkBulk(EventActionService actions, EventCopy copy, boolean processed) implements BulkAction {

    private static final String MARKED = "marked-already";
    private static final String UNMARKED = "unmarked-already";

    @Override
    public String name() {
        return processed ? MarkKind.PROCESS : MarkKind.UNPROCESS;
    }

    @Override
    public String list() {
        return "events";
    }

    @Override
    public TargetKind target() {
        return TargetKind.EVENT;
    }

    @Override
    public Set<Verb> least() {
        return Set.of(Verb.EVENT_PROCESS);
    }

    @Override
    public Set<Verb> verbs(String request) {
        return least();
    }

    @Override
    public boolean asksForName(String request) {
        return false;
    }

    @Override
    public BulkCheck check(String request) {
        var so = processed
                ? "case when m.processed then '" + MARKED + "' end"
                : "case when not m.processed then '" + UNMARKED + "' end";
        return new BulkCheck(so, Set.of(MARKED, UNMARKED), "null::numeric", "null::varchar", "", Map.of());
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
