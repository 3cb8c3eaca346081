package io.storefleet.mirror.internal.rows;

import io.storefleet.tenancy.StoreId;
import java.time.LocalDate;

/** Knows how far back the bound tenant's stores are kept, so that nobody copies what is destroyed again. */
public interface Kept {

    /** What happened before this day is not kept; inside the caller's transaction. */
    LocalDate since(StoreId store);
}
