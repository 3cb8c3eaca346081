package io.storefleet.events;

import io.storefleet.fastspring.EventId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.tenancy.StoreId;
import java.util.UUID;

/** What a member can do to an event. */
public interface EventActions {

    /**
     * Which change, decided how.
     *
     * @param token made when the dialog opened
     * @param basis how the event stood then; see {@link #basis}
     */
    record Ask(StoreId store, EventId event, UUID token, Basis basis) {}

    /** Whether the actor may mark events of the store; asks nobody. */
    boolean permitted(StoreId store);

    /** How the event stands now, to be handed in with what is decided from it. Needs {@code event.view}. */
    Basis basis(StoreId store, EventId event);

    /**
     * Marks it as processed, or takes the mark away, for every reader of the store; needs {@code event.process}.
     *
     * @throws io.storefleet.team.NothingHereException when the copy has no such event
     * @throws io.storefleet.intents.IntentProblem when a mark of it is under way or it has changed meanwhile; nothing was
     *     sent
     */
    IntentView mark(Ask ask, boolean processed);
}
