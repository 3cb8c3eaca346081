package io.storefleet.store;

import io.storefleet.tenancy.StoreId;

/**
 * Whether orders may be made and charged to a buyer's stored payment method in a store: off until somebody says so, since
 * FastSpring has to approve a store for it and since a mistake is real money. While it is off, {@link StoreClients} lends
 * clients that cannot.
 */
public interface StoreCharges {

    /** @throws io.storefleet.team.NothingHereException when no grant of the actor reaches the store */
    boolean allowed(StoreId store);

    /** Switches it; on record. Needs {@code store.settings}. */
    void allow(StoreId store, boolean allowed);
}
