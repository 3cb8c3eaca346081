package io.storefleet.bulk;

import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done to many things at once; a bean of the feature that offers it, found by its name. What is asked is
 * the feature's own text, see {@link BulkJson}.
 */
public interface BulkAction {

    /** The same in every release, such as {@code subscription.cancel}; also the word of its messages. */
    String name();

    /** The key of the kind of list whose rows it is done to. */
    String list();

    TargetKind target();

    /** What the actor must hold in some store for it to be offered. */
    Set<Verb> least();

    /** What the actor must hold in each store for what is asked. */
    default Set<Verb> verbs(String request) {
        return least();
    }

    /** Whether the person types a name before it begins: for what ends something or moves money. */
    boolean asksForName(String request);

    /** How rows are reckoned beforehand. */
    BulkCheck check(String request);

    /** The columns of a text or file it understands beside store and id; may be empty. */
    default List<String> columns() {
        return List.of();
    }

    /**
     * What a line asks beside what the run does; null when it says nothing.
     *
     * @param cells by column, none of them blank
     * @throws BulkLineProblem when a cell is wrong
     */
    default @Nullable BulkOwn own(Map<String, String> cells, String request) {
        return null;
    }

    /** Where its things come from when no copy holds them; null where they are rows of a list. */
    default @Nullable BulkLive live() {
        return null;
    }

    /** Whether only lines can say what is to be done, so that a selection says nothing. */
    default boolean linesOnly() {
        return false;
    }

    /**
     * Whether all lines about one thing, wherever they stand, are done by one call. Each stays a row, and all of them end as that
     * call does; what they ask arrives as {@link #all} makes it.
     */
    default boolean oneCall() {
        return false;
    }

    /** What lines that are done by one call ask together. @param own in the order of lines, none where a line asks nothing */
    default String all(List<String> own) {
        throw new UnsupportedOperationException(name());
    }

    /**
     * What two lines in a row about one thing ask together.
     *
     * @throws BulkLineProblem when they cannot be taken together
     */
    default BulkOwn together(BulkOwn first, BulkOwn more) {
        throw new BulkLineProblem(BulkLineProblem.DUPLICATE, "");
    }

    /**
     * Does it to one thing: reads it from the store, checks it and has it written down and sent once, as a row of a job. The
     * same token again sends nothing. Outside any transaction.
     *
     * @param own what was asked for this one; null for nothing
     * @throws BulkRefusal when it does not fit as it is now; nothing was sent
     * @throws io.storefleet.intents.IntentProblem as {@link io.storefleet.intents.Intents#carryOut} does; nothing was sent
     * @throws io.storefleet.fastspring.FastSpringException when it could not be read; nothing was sent
     */
    IntentView carryOut(BulkStep step, String request, @Nullable String own);
}
