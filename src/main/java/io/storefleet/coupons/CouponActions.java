package io.storefleet.coupons;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.UUID;

/**
 * What a member can do to a coupon; all of it needs {@code coupon.edit}. Each change is read again from the store, checked,
 * kept a picture of what was there, written down and sent once.
 */
public interface CouponActions {

    /**
     * Which change, decided how.
     *
     * @param token made when the dialog opened
     * @param basis how the coupon stood then
     */
    record Ask(StoreId store, CouponPath coupon, UUID token, Basis basis) {}

    /** A coupon as the store tells of it now. */
    record Standing(CouponRule rule, Basis basis) {}

    /** Whether the actor may change coupons of the store, so that a page offers it. */
    boolean permitted(StoreId store);

    /** How a coupon that is not there yet stands; needs {@code coupon.view} as well. */
    Basis basis(StoreId store, CouponPath coupon);

    /**
     * Reads it from the store.
     *
     * @throws CouponProblem when there is none, or the store gave no usable answer
     */
    Standing standing(StoreId store, CouponPath coupon);

    /**
     * What the change of codes would do, by the store's own list; changes nothing.
     *
     * @throws CouponProblem as {@link #carryOut} does
     */
    CodePlan plan(StoreId store, CouponPath coupon, CouponChange.Codes change);

    /**
     * Does it.
     *
     * @throws CouponProblem when it does not fit the coupon as it is; nothing was sent
     * @throws io.storefleet.intents.IntentProblem when the same is under way or it has changed meanwhile; nothing was sent
     */
    IntentView carryOut(Ask ask, CouponChange change);

    /**
     * Makes up codes that no coupon of the store has, each as likely as any other.
     *
     * @throws CouponProblem when there are too few combinations
     */
    List<String> makeUp(StoreId store, CodePattern pattern);
}
