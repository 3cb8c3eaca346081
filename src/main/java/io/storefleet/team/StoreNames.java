package io.storefleet.team;

import io.storefleet.tenancy.StoreId;
import java.util.Map;

/** What the bound tenant's stores are called, for pages that grant on them; the store module provides it. */
public interface StoreNames {

    /** The stores the bound actor sees, by name. */
    Map<StoreId, String> names();
}
