package io.storefleet.search;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.tenancy.StoreId;
import java.util.Optional;

/** Finds one object by its id through the search, and so only as far as the actor may see it. */
public final class ById {

    /** Several stores may use the same path for a product. */
    private static final int NAMESAKES = 50;

    private ById() {}

    /** The object as the actor may see it now; empty when the copy lacks it or the actor may not see it. */
    public static Optional<Hit> find(Search search, ObjectKind kind, StoreId store, String id) {
        try {
            return search.search(new SearchRequest(id, SearchRequest.Data.ALL, NAMESAKES, false)).people().stream()
                    .flatMap(person -> person.hits().stream())
                    .filter(hit -> hit.kind() == kind
                            && hit.store().id().equals(store)
                            && hit.id().equals(id))
                    .findFirst();
        } catch (SearchProblem notAnId) {
            return Optional.empty();
        }
    }
}
