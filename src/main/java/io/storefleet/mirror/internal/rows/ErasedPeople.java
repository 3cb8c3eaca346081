package io.storefleet.mirror.internal.rows;

import io.storefleet.tenancy.StoreId;
import java.util.Collection;

/** Knows who was erased, for those who keep more of what a store tells than its objects. */
public interface ErasedPeople {

    /**
     * Whether one of the accounts or e-mail addresses is an erased person's; inside the caller's transaction, until whose
     * end nobody else is erased from the store.
     */
    boolean anyOf(StoreId store, Collection<String> accounts, Collection<String> emails);
}
