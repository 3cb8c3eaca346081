package io.storefleet.events.internal;

import io.storefleet.events.EventActions;
import io.storefleet.fastspring.EventId;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Has the mark of an event written down and sent. */
@Service
class EventActionService implements EventActions {

    /** Of the latest marks one may be open; an older one would have kept these from being made. */
    private static final int LATEST = 5;

    private final Intents intents;
    private final EventCopy copy;

    EventActionService(Intents intents, EventCopy copy) {
        this.intents = intents;
        this.copy = copy;
    }

    @Override
    public boolean permitted(StoreId store) {
        return intents.permitted(MarkKind.PROCESS, new Target(store, TargetKind.EVENT, "any"));
    }

    @Override
    public Basis basis(StoreId store, EventId event) {
        return intents.basis(target(store, event));
    }

    @Override
    public IntentView mark(Ask ask, boolean processed) {
        return mark(ask, processed, null);
    }

    /** @param job whose row it is; null for a person's own doing */
    IntentView mark(Ask ask, boolean processed, @Nullable JobId job) {
        var kind = processed ? MarkKind.PROCESS : MarkKind.UNPROCESS;
        var target = target(ask.store(), ask.event());
        intents.require(kind, target);
        var known = intents.known(ask.token());
        if (known.isPresent()) {
            return known.get();
        }
        var row = copy.find(ask.store(), ask.event()).orElseThrow(NothingHereException::new);
        refuseWhileOneIsOpen(target);
        var created = row.times().created();
        var wanted = new NewIntent(
                kind,
                target,
                ask.token(),
                "",
                Map.of("event", row.type()),
                Map.of(MarkKind.CREATED, created == null ? "" : created.toString()),
                ask.basis());
        return job == null ? intents.carryOut(wanted) : intents.carryOut(wanted, job);
    }

    /** Setting and taking away go by different names but are about the same mark. */
    private void refuseWhileOneIsOpen(Target target) {
        intents.about(target, LATEST).stream()
                .filter(each -> each.state().open())
                .findFirst()
                .ifPresent(open -> {
                    throw new IntentProblem(IntentProblem.Kind.OPEN, open.when().written());
                });
    }

    private static Target target(StoreId store, EventId event) {
        return new Target(store, TargetKind.EVENT, event.value());
    }
}
