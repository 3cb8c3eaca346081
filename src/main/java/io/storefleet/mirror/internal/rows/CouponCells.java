package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.Coupon;
import io.storefleet.fastspring.coupons.CouponDiscount;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.fastspring.coupons.Reduction;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cells of what a coupon takes off, of what, and when. */
final class CouponCells {

    private CouponCells() {}

    static void rule(Cells cells, Coupon coupon) {
        var terms = coupon.terms();
        var discount = coupon.discount();
        cells.text(255, ShopTelling.english(terms.reason()))
                .whole(cut(kind(discount)))
                .money(discount instanceof One(Reduction.Percent(BigDecimal percent), var periods) ? percent : null)
                .text(1023, takesOff(discount))
                .at(terms.available().start())
                .at(terms.available().end())
                .whole(terms.limit())
                .texts(255, products(coupon))
                .flag(isForAll(coupon));
    }

    private static String cut(String kind) {
        var fit = Cells.fit(31, kind);
        return fit == null ? "" : fit;
    }

    private static String kind(CouponDiscount discount) {
        return switch (discount) {
            case One(Reduction.Percent _, var _) -> "percent";
            case One(Reduction.Flat _, var _) -> "flat";
            case One(Reduction.Other(String type), var _) -> type;
            case Tiers _ -> "tiers";
        };
    }

    private static String takesOff(CouponDiscount discount) {
        return switch (discount) {
            case One(Reduction.Percent(BigDecimal percent), var _) ->
                percent.stripTrailingZeros().toPlainString() + "%";
            case One(Reduction.Flat(var amounts), var _) ->
                amounts.stream().map(CouponCells::amount).collect(Collectors.joining(", "));
            case One(Reduction.Other(String type), var _) -> type;
            case Tiers(var tiers) -> tiers.size() + " tiers";
        };
    }

    private static String amount(Money money) {
        return money.amount().stripTrailingZeros().toPlainString() + " " + money.currency();
    }

    private static List<String> products(Coupon coupon) {
        var ofTiers = coupon.discount() instanceof Tiers(var tiers)
                ? tiers.stream().map(Tier::products).flatMap(List::stream)
                : Stream.<ProductPath>empty();
        return Stream.concat(coupon.products().stream(), ofTiers)
                .map(ProductPath::value)
                .distinct()
                .toList();
    }

    /** Tiers leave out what none of them names, unless one of them names nothing. */
    private static boolean isForAll(Coupon coupon) {
        return coupon.products().isEmpty()
                && switch (coupon.discount()) {
                    case One _ -> true;
                    case Tiers(var tiers) ->
                        tiers.stream().anyMatch(tier -> tier.products().isEmpty());
                };
    }
}
