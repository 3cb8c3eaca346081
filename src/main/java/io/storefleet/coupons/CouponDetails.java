package io.storefleet.coupons;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;

/**
 * Coupons as the bound actor may see them, out of the copies. All need {@code coupon.view} on the store and throw {@link
 * io.storefleet.team.NothingHereException} when no grant reaches it or it has no such coupon.
 */
public interface CouponDetails {

    /**
     * The coupon out of the copy; read from the store where the copy lacks it. Outside any transaction.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store was asked and gave no usable answer
     */
    CouponDetail find(StoreId store, CouponPath coupon);

    /** The coupon, read anew; throws as {@link #find} does. */
    CouponDetail refresh(StoreId store, CouponPath coupon);

    /**
     * Codes of the coupon in their order.
     *
     * @param text what they have within; empty for all
     * @param after the last one of the page before, or empty
     * @param limit 1 to 1000
     */
    List<String> codes(StoreId store, CouponPath coupon, String text, String after, int limit);

    /** Names of the store's products by path, two thousand at most, out of the copy; needs {@code product.view} too. */
    Map<String, String> products(StoreId store);

    /** Pictures of the coupon taken before it was changed, latest first. @param limit 1 to 100 */
    List<CouponPicture> pictures(StoreId store, CouponPath coupon, int limit);
}
