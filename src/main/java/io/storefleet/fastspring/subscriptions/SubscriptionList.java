package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Page;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.IdBatch;
import io.storefleet.fastspring.internal.PageReader;
import io.storefleet.fastspring.internal.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads pages of subscriptions, whose entries the service sends as ids or as objects. */
final class SubscriptionList {

    private static final ApiPath ALL = ApiPath.of("/subscriptions");
    private static final int LARGEST_PAGE = 1000;

    private final Caller caller;

    SubscriptionList(Caller caller) {
        this.caller = caller;
    }

    /** An entry of a page; without a value it came as an id or could not be used. */
    private record Entry(SubscriptionId id, @Nullable Subscription value) {}

    Page<SubscriptionId> ids(SubscriptionQuery query, int page, int limit) {
        return page(query, page, limit, Entry::id);
    }

    Page<ItemResult<Subscription>> objects(SubscriptionQuery query, int page, int limit) {
        Page<Entry> entries = page(query, page, limit, entry -> entry);
        Map<String, ItemResult<Subscription>> fetched = new HashMap<>();
        fetch(entries.items().stream()
                        .filter(entry -> entry.value() == null)
                        .map(Entry::id)
                        .toList())
                .forEach(result -> fetched.put(result.id(), result));
        List<ItemResult<Subscription>> results = new ArrayList<>();
        for (Entry entry : entries.items()) {
            String id = entry.id().value();
            Subscription value = entry.value();
            results.add(
                    value == null
                            ? fetched.getOrDefault(id, new ItemResult.Failure<>(id, ItemResult.Failure.MISSING, ""))
                            : new ItemResult.Success<>(id, value));
        }
        return new Page<>(results, entries.nextPage(), entries.total());
    }

    List<ItemResult<Subscription>> fetch(Collection<SubscriptionId> ids) {
        return new IdBatch<SubscriptionId, Subscription>(
                        caller, Resource.SUBSCRIPTIONS, "/subscriptions/{ids}", Subscription::read)
                .fetch(ids);
    }

    private <T> Page<T> page(SubscriptionQuery query, int page, int limit, Function<Entry, T> reading) {
        if (page < 1 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("Pages count from 1 and hold 1 to " + LARGEST_PAGE + " subscriptions");
        }
        ApiPath path = ALL.query(query.parameters().page(page, limit));
        return PageReader.page(
                caller.get(path, Resource.SUBSCRIPTIONS),
                page,
                item -> entry(item).map(reading));
    }

    private static Optional<Entry> entry(JsonNode item) {
        Fields fields = Fields.of(item);
        // An object of an id alone is no more than its id.
        boolean whole = fields.isPresent() && fields.text("state") != null;
        return SubscriptionReader.id(item).map(id -> new Entry(id, whole ? Subscription.read(fields) : null));
    }
}
