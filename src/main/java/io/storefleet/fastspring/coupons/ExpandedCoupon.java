package io.storefleet.fastspring.coupons;

import io.storefleet.fastspring.products.Product;
import java.util.List;

/** A coupon with the products it is for; none when it is for all of them. */
public record ExpandedCoupon(Coupon coupon, List<Product> products) {

    public ExpandedCoupon {
        products = List.copyOf(products);
    }
}
