package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Page;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.IdBatch;
import io.storefleet.fastspring.internal.ItemChanges;
import io.storefleet.fastspring.internal.Query;
import io.storefleet.fastspring.internal.Resource;
import io.storefleet.fastspring.internal.ThingList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The orders of a store. Reading throws {@link FastSpringException} when the store gives no usable answer. */
public final class Orders {

    private static final ApiPath ALL = ApiPath.of("/orders");

    private final Caller caller;
    private final IdBatch<OrderId, Order> batch;
    private final ThingList<OrderId, Order> list;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Orders(Caller caller) {
        this.caller = caller;
        this.batch = new IdBatch<>(caller, Resource.ORDERS, "/orders/{ids}", OrderReader::read);
        this.list = new ThingList<>(
                caller,
                new ThingList.Source<>(ALL, Resource.ORDERS, OrderReader::read),
                new ThingList.Id<>(OrderId::isValid, OrderId::new),
                batch);
    }

    /**
     * One page of all order ids, live and test (contract 7.1).
     *
     * @param page from 1
     * @param limit 1 to 1000
     */
    public Page<OrderId> ids(int page, int limit) {
        return list.ids(new Query(), page, limit);
    }

    /** All order ids, read page by page as the stream advances, which may throw. */
    public Stream<OrderId> ids() {
        return list.ids(Query::new);
    }

    /**
     * One page of the orders that fit (contract 7.1). Where the service lists only ids, the orders are read in batches; one
     * that cannot be read is a failure in its place.
     *
     * @param page from 1
     * @param limit 1 to 1000; about 5 kB an order
     * @throws RequestRefused when the days are refused, with code {@code begin} or {@code end}
     */
    public Page<ItemResult<Order>> page(OrderQuery query, int page, int limit) {
        return list.page(query.parameters(), page, limit);
    }

    /** The orders that fit, read page by page as the stream advances, which may throw. */
    public Stream<ItemResult<Order>> stream(OrderQuery query) {
        return list.stream(query::parameters);
    }

    /** A result for each different id, in the order asked, by as few calls as the service takes (contract 7.2). */
    public List<ItemResult<Order>> get(Collection<OrderId> ids) {
        return batch.fetch(ids);
    }

    /**
     * One order (contract 7.2).
     *
     * @throws RequestRefused with code {@code order} when there is none of this id
     */
    public Order get(OrderId id) {
        return batch.one(id);
    }

    /**
     * The order with the reference, empty when none is found. It is asked for directly, which is not documented to work,
     * and then by way of its account's charges, which may not be complete (contract 2.1): up to three calls.
     */
    public Optional<Order> find(OrderReference reference) {
        return new ReferenceSearch(caller, this).find(reference);
    }

    /**
     * Sets tags and attributes by one request that is never repeated (contract 7.3). Each order has an outcome of its own.
     *
     * @throws IllegalArgumentException for no updates and for two of one order
     */
    public SequencedMap<OrderId, Outcome<OrderId>> update(List<OrderUpdate> updates) {
        List<OrderId> ids = updates.stream().map(OrderUpdate::order).toList();
        if (ids.isEmpty() || ids.stream().distinct().count() < ids.size()) {
            throw new IllegalArgumentException("One update or more, and one only for each order");
        }
        var body = new Body().objects("orders", updates, OrderUpdate::body);
        var changes = new ItemChanges<OrderId, Boolean>(caller, item -> names(item, ids), Orders::isDone);
        SequencedMap<OrderId, Outcome<OrderId>> outcomes = new LinkedHashMap<>();
        changes.send(Change.post(ALL, body.json(), Resource.ORDERS), ids)
                .forEach((id, outcome) -> outcomes.put(id, outcome.map(_ -> id)));
        return Collections.unmodifiableSequencedMap(outcomes);
    }

    /** The ids an item of the answer goes by; a refused one was once named by its place, as in {@code "[0]"}. */
    private static List<String> names(JsonNode item, List<OrderId> asked) {
        List<String> names = new ArrayList<>(ItemChanges.named(Resource.ORDERS).apply(item));
        for (int place = 0; place < asked.size(); place++) {
            if (names.contains("[" + place + "]")) {
                names.add(asked.get(place).value());
            }
        }
        return names;
    }

    private static @Nullable Boolean isDone(Fields item) {
        return "success".equals(item.word("result")) ? Boolean.TRUE : null;
    }
}
