package io.storefleet.fastspring.coupons;

import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.fastspring.internal.Body;
import java.math.BigDecimal;

/** Writes a discount as requests have it: tiers at top level, unlike in answers (contract 5). */
final class DiscountBody {

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final int FEWEST_TIERS = 2;
    private static final int MOST_TIERS = 25;
    private static final int MOST_PERIODS = 365;

    private DiscountBody() {}

    static void check(CouponDiscount discount) {
        switch (discount) {
            case One(Reduction reduction, DiscountPeriods periods) -> check(reduction, periods);
            case Tiers(var tiers) -> {
                refuseUnless(tiers.size() >= FEWEST_TIERS && tiers.size() <= MOST_TIERS, "There are 2 to 25 tiers");
                refuseUnless(
                        tiers.stream().filter(tier -> tier.products().isEmpty()).count() < 2,
                        "At most one tier is without products");
                tiers.forEach(tier -> check(tier.reduction(), tier.periods()));
            }
        }
    }

    static void write(CouponDiscount discount, Body body) {
        switch (discount) {
            case One(Reduction reduction, DiscountPeriods periods) -> {
                body.object("discount", reduction(reduction));
                periods(periods, body);
            }
            case Tiers(var tiers) ->
                body.flag("hasMultiDiscount", true).objects("discounts", tiers, DiscountBody::tier);
        }
    }

    private static void check(Reduction reduction, DiscountPeriods periods) {
        switch (reduction) {
            case Reduction.Percent(BigDecimal percent) ->
                refuseUnless(
                        percent.signum() > 0 && percent.compareTo(MOST_PERCENT) <= 0,
                        "A percentage is above 0 and at most 100");
            case Reduction.Flat(var amounts) ->
                refuseUnless(
                        !amounts.isEmpty()
                                && amounts.stream()
                                        .allMatch(money -> money.amount().signum() > 0),
                        "A flat discount has an amount above 0 for at least one currency");
            case Reduction.Other _ -> throw new IllegalArgumentException("This kind of discount can only be read");
        }
        Integer count = periods.count();
        refuseUnless(count == null || count >= 1 && count <= MOST_PERIODS, "A discount holds 1 to 365 periods");
    }

    private static Body tier(Tier tier) {
        Body body = reduction(tier.reduction()).texts("products", tier.products());
        periods(tier.periods(), body);
        return body;
    }

    private static Body reduction(Reduction reduction) {
        return switch (reduction) {
            case Reduction.Percent(BigDecimal percent) ->
                new Body().text("type", "percent").number("percent", percent);
            case Reduction.Flat(var amounts) -> new Body().text("type", "flat").prices("amount", amounts);
            case Reduction.Other _ -> throw new IllegalArgumentException("This kind of discount can only be read");
        };
    }

    private static void periods(DiscountPeriods periods, Body body) {
        Integer count = periods.count();
        body.number("discountPeriodCount", count == null ? 0 : count)
                .flag("applyDiscountImmediately", periods.immediately());
    }

    private static void refuseUnless(boolean good, String text) {
        if (!good) {
            throw new IllegalArgumentException(text);
        }
    }
}
