package io.storefleet.mirror;

import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.StoreId;
import java.util.Optional;

/** Addresses on file in the copies, for mail that goes to the customers themselves; never for a page. */
public interface KnownContacts {

    /** The address of an account whose details the copy holds; empty where it does not or the account is gone. */
    Optional<String> email(StoreId store, AccountId account);
}
