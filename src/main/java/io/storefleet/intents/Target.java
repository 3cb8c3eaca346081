package io.storefleet.intents;

import io.storefleet.tenancy.StoreId;

/**
 * What a change is done to.
 *
 * @param id FastSpring's id, or the path of a product or coupon
 */
public record Target(StoreId store, TargetKind kind, String id) {

    public Target {
        if (id.isBlank() || id.length() > 255) {
            throw new IllegalArgumentException("a target's id has 1 to 255 characters");
        }
    }
}
