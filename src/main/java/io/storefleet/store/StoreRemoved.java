package io.storefleet.store;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;

/** A store was removed; published inside the transaction that does it. */
public record StoreRemoved(TenantId tenant, StoreId store) {}
