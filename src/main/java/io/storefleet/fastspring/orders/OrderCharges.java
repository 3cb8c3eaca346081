package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.Feature;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Resource;

/** Makes orders and charges them at once: only for stores FastSpring has approved and where the client's owner allows it. */
public final class OrderCharges {

    private final Caller caller;

    /**
     * Made by {@link io.storefleet.fastspring.FastSpring}.
     *
     * @throws IllegalStateException without {@link Feature#CREATE_AND_CHARGE}
     */
    public OrderCharges(Caller caller) {
        caller.require(Feature.CREATE_AND_CHARGE);
        this.caller = caller;
    }

    /**
     * Makes an order and takes the money, by one request that is never repeated (contract 7.3). The answer's shape is not
     * documented: the order may tell no more than its id. After {@link Outcome.Unknown} look at the account's newest
     * orders for the charge's tags before deciding anything.
     */
    public Outcome<Order> create(OrderCharge charge) {
        var change = Change.post(ApiPath.of("/orders"), charge.body().json(), Resource.ORDERS);
        return caller.change(change, OrderCharges::made);
    }

    private static Order made(Answer answer) {
        return answer.first(OrderReader::read);
    }
}
