package io.storefleet.links;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.AccountLink;
import io.storefleet.tenancy.StoreId;

/** One link for a person who waits for it. It is on record and never kept. */
public interface SingleLinks {

    /** Whether the bound actor may make and see one here. */
    boolean permitted(StoreId store);

    /**
     * Makes a link; needs {@code link.create} and {@code link.reveal}. Waits for FastSpring: not on a page's thread.
     *
     * @param tab what the person asked for, for the record; the answer opens both
     * @throws LinkProblem when FastSpring gives none, with its reason
     */
    AccountLink one(StoreId store, AccountId account, LinkTab tab);
}
