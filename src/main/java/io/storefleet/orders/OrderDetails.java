package io.storefleet.orders;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.tenancy.StoreId;
import java.util.List;

/**
 * Single orders, as the bound actor may see them. All methods need {@code order.view} on the store and throw, besides what
 * they name:
 *
 * <ul>
 *   <li>{@link io.storefleet.team.NothingHereException} when no grant reaches the store, or it has no such order
 *   <li>{@link io.storefleet.team.RightRefusedException} when the actor lacks a right
 * </ul>
 */
public interface OrderDetails {

    /**
     * The order out of the copy; read from the store where the copy lacks it. Not inside a transaction.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store was asked and gave no usable answer
     */
    OrderDetail find(StoreId store, OrderId order);

    /**
     * The order, read anew. Not inside a transaction.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store gives no usable answer
     */
    OrderDetail refresh(StoreId store, OrderId order);

    /**
     * What was given back and what is left of each item, read from the store by one call; needs {@code return.view} as
     * well. Not inside a transaction.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store gives no usable answer
     */
    OrderReturns returns(StoreId store, OrderId order);

    /**
     * The licence keys that were delivered, in the order of the items. On record before they are given out; needs {@code
     * account.personal} as well.
     */
    List<Licence> reveal(StoreId store, OrderId order);

    /** The latest orders of an account, as far as the copy has them. @param limit 1 to 100 */
    List<OrderBrief> ofAccount(StoreId store, AccountId account, int limit);
}
