package io.storefleet.store;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;

/** A store was added; published inside the transaction that does it. */
public record StoreAdded(TenantId tenant, StoreId store) {}
