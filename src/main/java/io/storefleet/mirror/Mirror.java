package io.storefleet.mirror;

import io.storefleet.tenancy.StoreId;
import java.util.List;

/** The copies of the bound tenant's stores, as far as the actor may see the stores. */
public interface Mirror {

    /** The state of each visible store's copy, in no order. */
    List<MirrorState> states();

    /**
     * The state of one store's copy.
     *
     * @throws io.storefleet.team.NothingHereException when no grant of the actor reaches the store
     */
    MirrorState state(StoreId store);

    /** Lets the store's copy be brought up to date now instead of at its next turn; needs {@code account.view}. */
    void refresh(StoreId store);

    /**
     * Reads one object from the service now and puts it into the copy, by at most a few calls; needs the kind's
     * {@code view} verb. Outside any transaction.
     *
     * @param id FastSpring's id, or the path of a product or coupon
     * @return whether the store has it; false also when its absence is not proven, which leaves the copy as it is
     * @throws io.storefleet.fastspring.FastSpringException when the store gives no usable answer
     */
    boolean pull(StoreId store, ObjectKind kind, String id);
}
