package io.storefleet.search;

import java.util.List;
import java.util.Optional;

/**
 * Searches the bound tenant's mirror on behalf of the bound actor: only objects of stores where the actor holds the kind's
 * {@code view} verb, and by e-mail, phone or address only where the actor holds {@code account.personal} as well.
 */
public interface Search {

    /**
     * What fits the text, best first: by kind, then by recency, the hits of one person together.
     *
     * @throws SearchProblem when the text is no valid query; it says where
     */
    SearchAnswer search(SearchRequest request);

    /** How the text could go on at its end: words of the query language, names of stores, states. At most ten. */
    List<Completion> complete(String text);

    /**
     * Looks in the stores themselves for an id or order reference that the mirror does not hold, as a person, by a few calls
     * a store; what is found is put into the mirror. Outside any transaction.
     */
    Optional<Hit> findLive(String idOrReference);
}
