package io.storefleet.mirror.internal.intake;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;

/** Where a webhook's address leads: to a store of a tenant. */
record Route(TenantId tenant, StoreId store) {}
