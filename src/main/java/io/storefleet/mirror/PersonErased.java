package io.storefleet.mirror;

import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.util.Set;

/**
 * A person was erased from a store's copy; published inside the transaction that does it, so that what others keep of the
 * accounts goes with it.
 */
public record PersonErased(TenantId tenant, StoreId store, Set<AccountId> accounts) {

    public PersonErased {
        accounts = Set.copyOf(accounts);
    }
}
