package io.storefleet.returns;

import io.storefleet.fastspring.ReturnId;
import io.storefleet.tenancy.StoreId;

/** Single returns, read from their stores: the copies know no more than what was given back for which order. */
public interface ReturnDetails {

    /**
     * The return, read now by one call; needs {@code return.view}. Not inside a transaction.
     *
     * @throws io.storefleet.team.NothingHereException when no grant reaches the store, it has no such return, or who got
     *     the money was erased
     * @throws io.storefleet.fastspring.FastSpringException when the store gives no usable answer
     */
    ReturnDetail find(StoreId store, ReturnId id);
}
