package io.storefleet.evergreen;

import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.StoreId;

/** Whom a link is for: one account of one store. */
public record Customer(StoreId store, AccountId account) {}
