package io.storefleet.intents.internal;

import io.storefleet.intents.IntentId;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.NewIntent;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.Tenancy;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a change down before anything is sent, or says why it must not be. */
@Component
class IntentWriting {

    private final IntentRows rows;
    private final IntentSeals seals;
    private final ApplicationEventPublisher events;

    IntentWriting(IntentRows rows, IntentSeals seals, ApplicationEventPublisher events) {
        this.rows = rows;
        this.seals = seals;
        this.events = events;
    }

    /** @param fresh whether it is to be sent now; else it is under way or over */
    record Written(IntentRow row, boolean fresh) {}

    /** @throws IntentProblem when the same is under way or the object has changed since it was looked at */
    @Transactional
    Written write(NewIntent wanted, @Nullable JobId job) {
        rows.lock(wanted.target());
        var known = rows.find(wanted.token());
        if (known.isPresent()) {
            return new Written(sameWish(known.get(), wanted), false);
        }
        rows.open(wanted.kind(), wanted.target()).ifPresent(open -> {
            throw problem(IntentProblem.Kind.OPEN, open);
        });
        rows.about(wanted.target(), 1).stream()
                .filter(newest -> !newest.view().id().equals(wanted.basis().newest()))
                .findFirst()
                .ifPresent(newest -> {
                    throw problem(IntentProblem.Kind.CHANGED_MEANWHILE, newest);
                });
        var id = IntentId.next();
        var member = Objects.requireNonNull(Tenancy.actor().member(), "the house changes nothing");
        var row = rows.insert(id, wanted, seals.seal(id, wanted.request()), member, job);
        record(row);
        return new Written(row, true);
    }

    private static IntentRow sameWish(IntentRow known, NewIntent wanted) {
        var view = known.view();
        if (!view.kind().equals(wanted.kind()) || !view.target().equals(wanted.target())) {
            throw new IllegalArgumentException("one token, two changes");
        }
        return known;
    }

    private static IntentProblem problem(IntentProblem.Kind kind, IntentRow other) {
        return new IntentProblem(kind, other.view().when().written());
    }

    private void record(IntentRow row) {
        var view = row.view();
        var details = new HashMap<>(view.told().facts());
        details.put("kind", view.kind());
        details.put("intent", view.id().toString());
        events.publishEvent(AuditedEvent.done(
                "change.sent", view.target().store(), view.target().id(), details));
    }
}
