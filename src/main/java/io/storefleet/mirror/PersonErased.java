package io.storefleet.mirror;

import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.util.Set;

/**
 * A person was erased from a store's copy; published inside the transaction that does it, so that what others keep of the
 * person goes with it. Their addresses are told because nothing that is kept could tell them any more; nobody may write the
 * event down.
 *
 * @param addresses in lower case; all that the copy knew, and the one they were erased by
 */
public record PersonErased(TenantId tenant, StoreId store, Set<AccountId> accounts, Set<String> addresses) {

    public PersonErased {
        accounts = Set.copyOf(accounts);
        addresses = Set.copyOf(addresses);
    }

    /** Of somebody whose addresses nobody knows. */
    public PersonErased(TenantId tenant, StoreId store, Set<AccountId> accounts) {
        this(tenant, store, accounts, Set.of());
    }

    @Override
    public String toString() {
        return "PersonErased[" + store + "]";
    }
}
