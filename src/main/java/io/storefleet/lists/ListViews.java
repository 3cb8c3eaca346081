package io.storefleet.lists;

import java.util.List;

/**
 * Saved views of lists. A personal one exists for its maker only; a shared one can be used by all and is made, changed and
 * deleted with {@code settings.manage}. What a view shows is decided by the rights of whoever looks through it. Methods throw
 * {@link io.storefleet.team.NothingHereException} for a view that does not exist for the actor, and {@link
 * io.storefleet.team.RightRefusedException} where the right is missing.
 */
public interface ListViews {

    /** The actor's own and the shared ones of a kind, by name. */
    List<ListView> of(String kind);

    ListView get(ListViewId view);

    /**
     * Saves a new one.
     *
     * @throws ListViewProblem for a bad name or a query that names somebody
     * @throws ListProblem for a text that is no query
     */
    ListViewId save(ListView.Draft draft);

    /** Changes one; throws as {@link #save}. */
    void change(ListViewId view, ListView.Draft draft);

    void delete(ListViewId view);
}
