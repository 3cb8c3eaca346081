package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Query;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;

/** What was paid for subscriptions and what was changed in them; throws {@link FastSpringException} without an answer. */
public final class SubscriptionHistory {

    private final Caller caller;

    SubscriptionHistory(Caller caller) {
        this.caller = caller;
    }

    /** Of which part of a subscription the changes are wanted. */
    public enum Part {
        BASE_PLAN,
        ADD_ONS
    }

    /** Which changes come first. */
    public enum Sorting {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /**
     * The orders of a subscription (contract 11.6): the first, its renewals, its prorations; in no promised order.
     *
     * @throws RequestRefused with code {@code not-found} when there is no such subscription
     */
    public List<Entry> entries(SubscriptionId id) {
        ApiPath path = ApiPath.of("/subscriptions/{id}/entries", "id", List.of(id.value()));
        return caller.get(path, Resource.WHOLE).all(Entry::read);
    }

    /**
     * The changes of a subscription (contract 11.8).
     *
     * @throws RequestRefused with code {@code subscription} when there is no such subscription
     */
    public ChangeHistory changes(SubscriptionId id, Part part, Sorting sorting) {
        Query query = new Query()
                .add("scope", part == Part.BASE_PLAN ? "base_plan" : "add_on")
                .add("order", sorting == Sorting.OLDEST_FIRST ? "increasing" : "decreasing");
        ApiPath path = ApiPath.of("/subscriptions/{id}/history", "id", List.of(id.value()))
                .query(query);
        return caller.get(path, Resource.WHOLE).one(ChangeHistory::read);
    }
}
