package io.storefleet.links;

import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Whom links are made for. Making a cohort leaves out stores in which the actor may not make links; seeing and changing
 * one needs {@code link.create} in all its stores; to use one anew that follows a tag and holds no lines of a text, some store
 * with the tag is enough. All methods throw {@link io.storefleet.team.NothingHereException} for
 * a cohort or store that does not exist for the actor, and {@link io.storefleet.team.RightRefusedException} where a right
 * is missing. Nothing is asked of FastSpring here.
 */
public interface Cohorts {

    /**
     * Reads, matches with the stores' copies and writes down; takes some seconds for 100,000 lines: not on a page's
     * thread. What the actor may not see in a copy is not matched there: accounts need {@code account.view}, addresses
     * {@code account.personal}, references {@code order.view}.
     *
     * @param read hears how many lines have been read so far, now and then
     * @throws LinkProblem when nothing usable is there or more than a run may hold
     */
    CohortView make(Collection<StoreId> stores, CohortSource source, IntConsumer read);

    /**
     * Matches the lines of a cohort anew, or applies its filter anew, for the actor as the copies are now; the answer is a
     * cohort of its own without a name. Throws as {@link #make}.
     *
     * @param stores those to look in, the cohort's own or others
     */
    CohortView again(CohortId cohort, Collection<StoreId> stores);

    CohortView get(CohortId cohort);

    /** Those with a name that the actor may use, by name. */
    List<CohortView> saved();

    /**
     * Saves it under a name, or renames it.
     *
     * @param name 1 to 255 characters, trimmed
     */
    void name(CohortId cohort, String name);

    /**
     * Lets a saved cohort follow a tag: from now on it is of the stores with it, as they are each time it is used again.
     *
     * @param tag null for the stores it was made of
     */
    void follow(CohortId cohort, @Nullable String tag);

    /**
     * The stores it would be of if it were used again now: those with its tag in which the actor may make links, or else its
     * own.
     */
    List<StoreId> storesNow(CohortId cohort);

    void delete(CohortId cohort);

    /** Lines in these states behind a line, in their order; line 0 begins at the start. */
    List<CohortLine> lines(CohortId cohort, Set<LineState> states, int afterLine, int limit);

    /**
     * Takes all accounts of each line that several fit; further lines stand for all but the first.
     *
     * @throws LinkProblem when that makes more than a run may hold
     */
    CohortView oneForEach(CohortId cohort);
}
