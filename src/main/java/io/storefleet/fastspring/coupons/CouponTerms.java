package io.storefleet.fastspring.coupons;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a coupon may be used.
 *
 * @param combine whether other discounts hold beside it
 * @param orderLevel whether it is taken off the order instead of its items; in beta at the service
 * @param reason the text buyers see, by language
 * @param limit how many times it can be used; null for no limit
 */
public record CouponTerms(
        boolean combine,
        boolean orderLevel,
        Map<String, String> reason,
        @Nullable Integer limit,
        Available available) {

    /** From when to when; null for no bound. Nobody documents the zone of these dates: UTC is assumed. */
    public record Available(
            @Nullable Instant start, @Nullable Instant end) {

        /** Always. */
        public static final Available ALWAYS = new Available(null, null);
    }
}
