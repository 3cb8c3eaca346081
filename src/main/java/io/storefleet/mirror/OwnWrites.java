package io.storefleet.mirror;

import io.storefleet.tenancy.StoreId;

/** For features that change something in a store: lets the copy follow, although the service shows old versions for minutes. */
public interface OwnWrites {

    /**
     * The object was changed or may have been: it is read again after some seconds, after a minute and after some minutes.
     * Joins the caller's transaction, so that it is not forgotten when the change is not.
     *
     * @param id FastSpring's id, or the path of a product or coupon
     */
    void changed(StoreId store, ObjectKind kind, String id);
}
