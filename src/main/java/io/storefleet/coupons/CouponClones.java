package io.storefleet.coupons;

import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.intents.IntentView;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;

/** Copies a coupon to other stores: first what stands in the way in each, then one change a store. */
public interface CouponClones {

    /** The coupon to copy. @param codes whether its codes go with it */
    record Origin(StoreId store, CouponPath coupon, boolean codes) {}

    /** Stores other than this one in which the actor may make coupons. */
    List<StoreId> targets(StoreId origin);

    /**
     * What would happen in each store; changes nothing. Needs {@code coupon.view} at the origin and {@code coupon.edit} in
     * each of the stores.
     *
     * @throws CouponProblem when the origin cannot be read
     */
    List<CloneCheck> check(Origin origin, Collection<StoreId> stores);

    /**
     * Makes it in one store, named by {@code ask}; needs what {@link #check} needs. Where it is there already, its rule
     * becomes that of the origin and its codes stay.
     *
     * @param agreed that what {@link CloneCheck} found is left out or overwritten
     * @throws CouponProblem when something stands in the way that was not agreed to, or cannot be helped
     */
    IntentView copy(Origin origin, Ask ask, boolean agreed);
}
