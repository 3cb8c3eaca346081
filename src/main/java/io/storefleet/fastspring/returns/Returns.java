package io.storefleet.fastspring.returns;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderKey;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.IdBatch;
import io.storefleet.fastspring.internal.ItemChanges;
import io.storefleet.fastspring.internal.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/** The refunds of a store. They are not listed anywhere: orders tell of theirs. */
public final class Returns {

    private static final ApiPath ALL = ApiPath.of("/returns");

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Returns(Caller caller) {
        this.caller = caller;
    }

    /**
     * A result for each different id, in the order asked, by as few calls as the service takes (contract 9.1).
     *
     * @throws FastSpringException when the store gives no usable answer
     */
    public List<ItemResult<Return>> get(Collection<ReturnId> ids) {
        return batch().fetch(ids);
    }

    /**
     * One return (contract 9.1).
     *
     * @throws RequestRefused with code {@code return} when there is none of this id
     */
    public Return get(ReturnId id) {
        return batch().one(id);
    }

    /**
     * Gives money back by one request that is never repeated, each refund with an outcome of its own, by its order
     * (contract 9.2). A refund does not cancel a subscription. After {@link Outcome.Unknown} read the order's returns
     * before deciding anything: a partial refund made again is a second refund.
     *
     * @throws IllegalArgumentException for no refunds, two of one order, or ids and references in one call, where two
     *     names could mean one order
     */
    public SequencedMap<OrderKey, Outcome<Return>> create(List<? extends Refund> refunds) {
        List<OrderKey> orders = refunds.stream().<OrderKey>map(Refund::order).toList();
        if (orders.isEmpty() || orders.stream().distinct().count() < orders.size()) {
            throw new IllegalArgumentException("One refund or more, and one only for each order");
        }
        if (orders.stream().map(Object::getClass).distinct().count() > 1) {
            throw new IllegalArgumentException("Either all orders by id or all by reference");
        }
        var body = new Body().objects("returns", refunds, RefundBody::of);
        var changes = new ItemChanges<OrderKey, Return>(caller, Returns::orders, ReturnReader::read);
        return changes.send(Change.post(ALL, body.json(), Resource.RETURNS), orders);
    }

    private IdBatch<ReturnId, Return> batch() {
        return new IdBatch<>(caller, Resource.RETURNS, "/returns/{ids}", ReturnReader::read);
    }

    /** The order an item of the answer is about: a refused one calls it {@code return}, a made one tells its original. */
    private static List<String> orders(JsonNode item) {
        List<String> names = new ArrayList<>(ItemChanges.texts(item, "return", "order"));
        names.addAll(ItemChanges.texts(item.path("original"), "id", "order", "reference"));
        return names;
    }
}
