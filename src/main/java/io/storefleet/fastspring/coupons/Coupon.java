package io.storefleet.fastspring.coupons;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

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

    /** Reads a coupon kept as {@link #raw} or written by {@link CouponDraft#json}; empty when it is none. */
    public static Optional<Coupon> parse(String raw) {
        return Json.parse(raw.getBytes(StandardCharsets.UTF_8))
                .flatMap(node -> Optional.ofNullable(CouponReader.coupon(Fields.of(node))));
    }

    @Override
    public String toString() {
        return "Coupon[" + path + "]";
    }
}
