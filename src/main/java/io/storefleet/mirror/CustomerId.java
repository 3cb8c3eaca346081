package io.storefleet.mirror;

import io.storefleet.tenancy.StoreId;

/** An account of a store. */
public record CustomerId(StoreId store, String account) {

    /** Which account it is stays with the caller. */
    @Override
    public String toString() {
        return "CustomerId[" + store + "]";
    }
}
