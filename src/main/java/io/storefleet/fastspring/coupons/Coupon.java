package io.storefleet.fastspring.coupons;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.ProductPath;
import java.util.List;

/**
 * A discount rule of a store (contract 5).
 *
 * @param codes at most the first 1000; {@link Coupons#codes} has all
 * @param products what it is for; empty for all products
 * @param raw the JSON object the service sent
 */
public record Coupon(
        CouponPath path,
        CouponDiscount discount,
        CouponTerms terms,
        List<String> codes,
        List<ProductPath> products,
        String raw) {

    public Coupon {
        codes = List.copyOf(codes);
        products = List.copyOf(products);
    }

    @Override
    public String toString() {
        return "Coupon[" + path + "]";
    }
}
