package io.storefleet.intents;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.team.Verb;
import java.util.Map;

/** How one kind of change is sent and read back; a bean of the feature that offers it, found by its name. */
public interface ChangeKind {

    /** The same in every release, such as {@code subscription.cancel}; 1 to 63 characters. */
    String name();

    /** What the actor must hold in the store. */
    Verb verb();

    TargetKind target();

    /**
     * Makes the one call of the client that changes something, and nothing else: what throws counts as sent. The value is
     * what came of it, by name, without personal data.
     */
    Outcome<Map<String, String>> send(FastSpring client, Intended intended);

    /**
     * Reads back whether it was done.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store gives no usable answer: it is asked again later
     */
    Sight look(FastSpring client, Intended intended);

    /** Whether it takes a day, not half an hour, until "nothing of it is there" is a proof. */
    default boolean provenLate() {
        return verb().movesMoney();
    }
}
