package io.storefleet.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.tenancy.StoreId;
import java.util.List;

/**
 * Single subscriptions, as the bound actor may see them. All methods need {@code subscription.view} on the store and throw,
 * besides what they name:
 *
 * <ul>
 *   <li>{@link io.storefleet.team.NothingHereException} when no grant reaches the store, or it has no such subscription
 *   <li>{@link io.storefleet.team.RightRefusedException} when the actor lacks a right
 * </ul>
 *
 * <p>None of those that read may run inside a transaction.
 */
public interface SubscriptionDetails {

    /**
     * The subscription out of the copy; read from the store where the copy lacks it.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store was asked and gave no usable answer
     */
    SubscriptionDetail find(StoreId store, SubscriptionId subscription);

    /**
     * The subscription, read anew.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store gives no usable answer
     */
    SubscriptionDetail refresh(StoreId store, SubscriptionId subscription);

    /**
     * What was paid for it, latest first, read from the store by one call; needs {@code order.view} as well, since each
     * payment is an order.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store gives no usable answer
     */
    List<Paid> payments(StoreId store, SubscriptionId subscription);

    /**
     * What was changed in it, latest first, read from the store by two calls.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store gives no usable answer
     */
    List<Changed> changes(StoreId store, SubscriptionId subscription);

    /**
     * The licence keys that were delivered. On record before they are given out; needs {@code account.personal} as well.
     */
    List<Licence> reveal(StoreId store, SubscriptionId subscription);

    /** The subscriptions of an account, those that run first, as far as the copy has them. @param limit 1 to 100 */
    List<SubscriptionBrief> ofAccount(StoreId store, AccountId account, int limit);

    /** When the subscriptions of an account began and ended, the latest first, as far as the copy has them. @param limit 1 to 100 */
    List<SubscriptionDays> daysOfAccount(StoreId store, AccountId account, int limit);
}
