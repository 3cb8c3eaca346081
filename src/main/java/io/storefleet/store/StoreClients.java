package io.storefleet.store;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.tenancy.StoreId;
import java.util.List;

/** Lends out the client instance of a store. The caller has asked for the right that its call needs. */
public interface StoreClients {

    /**
     * The store's client; one instance a store, replaced when its credential changes. Ask again for each slice of work.
     *
     * @throws io.storefleet.team.NothingHereException when the bound tenant has no such store
     * @throws IllegalStateException inside a transaction, where no remote call may begin
     */
    FastSpring client(StoreId store);

    /** All stores of the bound tenant, whatever the actor may see: for their upkeep, never for a page. */
    List<StoreId> all();

    /** Tells how a call of this store went wrong, so that everybody sees a refused credential. */
    void troubled(StoreId store, FastSpringException problem);
}
