package io.storefleet.links.internal;

import java.util.Collection;
import java.util.List;

/**
 * A way of asking the store about rows that wait.
 *
 * @param <T> what the store answers
 */
interface Question<T> {

    /** The next of these waiting rows, those that gave trouble last. @param without lines that are in hand already */
    List<ItemRow> waiting(Slice slice, Collection<Integer> without, int limit);

    /**
     * The first of these rows, as many as the next call may ask for; none as long as the calls under way had better be
     * answered first.
     *
     * @param largest how many rows the largest of the calls under way asks for; 0 where there is none
     */
    List<ItemRow> together(CallSize size, List<ItemRow> rows, int largest);

    /** Makes the call; on any thread, beside others. */
    T ask(Slice slice, List<ItemRow> rows);

    /** Commits what the rows got; answers where the slice stands now. */
    Slice answered(Slice slice, List<ItemRow> rows, T answer);
}
