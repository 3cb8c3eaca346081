package io.storefleet.fastspring.coupons;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.fastspring.internal.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads coupons as contract 5 describes them, today's and those of earlier years. */
final class CouponReader {

    private CouponReader() {}

    static @Nullable Coupon coupon(Fields fields) {
        CouponPath path = fields.id(CouponPath::isValid, CouponPath::new, "coupon", "id");
        return path == null
                ? null
                : new Coupon(
                        path, discount(fields), terms(fields), fields.texts("codes"), products(fields), fields.raw());
    }

    private static CouponDiscount discount(Fields fields) {
        List<Tier> nested = tiers(fields.in("discount"));
        List<Tier> tiers = nested.isEmpty() ? tiers(fields) : nested;
        return tiers.isEmpty() ? new One(reduction(fields.in("discount")), periods(fields)) : new Tiers(tiers);
    }

    private static List<Tier> tiers(Fields fields) {
        return fields.objects("discounts", tier -> new Tier(reduction(tier), periods(tier), products(tier)));
    }

    private static Reduction reduction(Fields fields) {
        String type = fields.word("type");
        BigDecimal percent = fields.decimal("percent");
        if ("percent".equals(type) && percent != null) {
            return new Reduction.Percent(percent);
        }
        boolean flat = "flat".equals(type) || "amount".equals(type);
        return flat ? new Reduction.Flat(fields.prices("amount")) : new Reduction.Other(type == null ? "" : type);
    }

    private static DiscountPeriods periods(Fields fields) {
        Integer count = fields.whole("discountPeriodCount");
        return new DiscountPeriods(
                count == null || count == 0 ? null : count, fields.isTrue("applyDiscountImmediately"));
    }

    private static CouponTerms terms(Fields fields) {
        Integer limit = fields.whole("limit");
        Fields available = fields.in("available");
        return new CouponTerms(
                fields.isTrue("combine"),
                fields.isTrue("orderLevelDiscount"),
                fields.map("reason"),
                limit == null || limit == 0 ? null : limit,
                new CouponTerms.Available(available.instant("start"), available.instant("end")));
    }

    private static List<ProductPath> products(Fields fields) {
        return fields.ids("products", "product", ProductPath::isValid, ProductPath::new);
    }
}
