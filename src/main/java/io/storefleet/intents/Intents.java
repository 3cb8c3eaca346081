package io.storefleet.intents;

import io.storefleet.tenancy.JobId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bound tenant's calls that change something. */
public interface Intents {

    /** Whether the actor may do this kind of change in the store, so that a page offers it. */
    boolean permitted(String kind, Target target);

    /** Lets the bound actor pass or throws as {@link io.storefleet.team.Rights} does: for what must be read before. */
    void require(String kind, Target target);

    /** How the object stands now, to be handed in with what is decided from it. Needs the object's view verb. */
    NewIntent.Basis basis(Target target);

    /**
     * Writes the change down, sends it once and says what became of it; needs the kind's verb in the store. The same
     * token again answers with the change as it stands and sends nothing. Outside any transaction.
     *
     * @throws IntentProblem when the same is under way, or the object is no longer as it was looked at; nothing was sent
     */
    IntentView carryOut(NewIntent wanted);

    /** As {@link #carryOut(NewIntent)} for a row of a job, which waits behind people. */
    IntentView carryOut(NewIntent wanted, JobId job);

    /** The change that was written down under this token, whatever became of it. Needs the object's view verb. */
    Optional<IntentView> known(UUID token);

    /** Needs the object's view verb. */
    Optional<IntentView> find(IntentId id);

    /**
     * As {@link #find}, and its outcome stays what it is until the caller's transaction ends: for what is written down
     * beside it.
     */
    Optional<IntentView> hold(IntentId id);

    /** What was done to the object, newest first. Needs the object's view verb. */
    List<IntentView> about(Target target, int limit);

    /**
     * Changes in the stores the actor sees, newest first.
     *
     * @param open those only whose outcome is not known
     * @param before the last one of the page before, or null
     */
    List<IntentView> list(boolean open, @Nullable IntentId before, int limit);

    /** Reads back now; answers how it stands then. Needs the object's view verb. */
    IntentView look(IntentId id);

    /**
     * Takes a person's word for an outcome that nothing else can tell; needs the kind's verb.
     *
     * @param done whether it was done
     * @throws IntentProblem when the outcome is known by now
     */
    IntentView decide(IntentId id, boolean done);
}
