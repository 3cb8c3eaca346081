package io.storefleet.mirror;

import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.StoreId;

/** Erases people from the copy of a store, for good. */
public interface Erasure {

    /**
     * Erases whoever has the account, by its id and by every e-mail address the copy knows of them in this store: their
     * accounts; in their orders and subscriptions all that is personal, and the JSON; the JSON of events about them. Sums,
     * dates and products of the orders stay, belonging to nobody. Keyed hashes keep every later copy from bringing them
     * back. Others hear of it by {@link PersonErased}. What the service itself holds does not change.
     *
     * <p>Needs {@code settings.manage}, which Owner and Administrator hold: it cannot be undone, and answers a duty of the
     * agency as a whole, not of a store's daily work.
     *
     * @throws io.storefleet.team.NothingHereException when no grant of the actor reaches the store
     */
    Erased erase(StoreId store, AccountId account);

    /**
     * As {@link #erase} of whoever has the address, by all accounts and addresses the copy knows them by. An address that
     * nothing is known of is remembered all the same, and others forget it where it stands alone.
     *
     * @throws IllegalArgumentException for what is no address
     */
    Erased eraseAddress(StoreId store, String email);

    /** How many rows were about the person; an id that nothing is known of is remembered all the same. */
    record Erased(int accounts, int orders, int subscriptions, int events) {}
}
