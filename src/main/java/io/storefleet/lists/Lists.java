package io.storefleet.lists;

import io.storefleet.lists.ListRow.RowId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lists over the copies of the bound tenant's stores. Each call looks only into stores where the actor holds the kind's
 * view verb at that moment; a store without grant cannot be named. All methods throw {@link ListProblem} for a text that is
 * no query, {@link io.storefleet.team.RightRefusedException} where the actor sees stores but lacks the verb in all of them,
 * and {@link IllegalArgumentException} for a kind or column that does not exist.
 */
public interface Lists {

    /** The kind of this key. */
    ListKind kind(String kind);

    /**
     * The next rows.
     *
     * @param after the last row seen, null from the start
     * @param limit 1 to 1000
     */
    List<ListRow> page(ListRequest request, @Nullable ListRow after, int limit);

    /** Counts and adds up all rows that fit, which may take seconds: never on a page's thread. */
    ListTotals totals(String kind, String query);

    /** What of the list the actor sees. */
    ListSight sight(String kind, String query);

    /** Values that could follow a field's colon, for the actor; empty where anything can be typed. */
    List<String> proposals(String kind, String field);

    /**
     * The ids of a selection in a steady order, page by page; of picked ones those that are there.
     *
     * @param after the last one seen, null from the start
     * @param limit 1 to 1000
     */
    List<RowId> ids(Selection selection, @Nullable RowId after, int limit);
}
