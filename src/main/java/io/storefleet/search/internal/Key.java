package io.storefleet.search.internal;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object that fits.
 *
 * @param grade 0 for exactly what was asked for, 1 where words begin with what was asked for, 2 where they hold it
 * @param at its last change
 */
record Key(Place place, int grade, @Nullable Instant at) {

    /** Which object it is. */
    record Place(ObjectKind kind, StoreId store, String id) {}
}
