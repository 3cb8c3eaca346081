package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.products.Product;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.Collection;

/**
 * Puts what a store told into the mirror, set-wise and inside the caller's transaction, for the bound tenant. What is older
 * than the row is ignored, what did not change is not written, whoever was erased stays erased; an object met again is no
 * longer gone. The same object may come twice in one call: the newer one counts.
 *
 * <p>{@code asOf} is when the service was asked, or when it made the event: the telling is at least as new as that.
 */
public interface MirrorWriter {

    /** Orders; their buyers become known as accounts, and their returns, as far as the order tells of them. */
    Written orders(StoreId store, Collection<Order> orders, Instant asOf);

    /** Returns as they tell of themselves, which says when each was made; no telling takes anything away from another. */
    void returns(StoreId store, Collection<Return> returns, Instant asOf);

    /** Subscriptions; their accounts become known by id. */
    Written subscriptions(StoreId store, Collection<Subscription> subscriptions, Instant asOf);

    /** Whole accounts. */
    Written accounts(StoreId store, Collection<Account> accounts, Instant asOf);

    /** Accounts of which only the id is known. */
    Written accountIds(StoreId store, Collection<AccountId> ids, Instant asOf);

    Written products(StoreId store, Collection<Product> products, Instant asOf);

    /** Coupons with all their codes, which replace those in the copy. */
    Written coupons(StoreId store, Collection<CouponCodes> coupons, Instant asOf);

    /**
     * Marks objects as gone whose absence is proven: the service listed everything and they were not there, or said twice,
     * in words and some time apart, that there are none of these ids.
     */
    int gone(StoreId store, ObjectKind kind, Collection<String> ids, Instant asOf);
}
