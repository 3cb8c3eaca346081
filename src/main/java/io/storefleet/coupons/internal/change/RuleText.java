package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.CouponRule;
import io.storefleet.coupons.CouponRule.Part;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.Coupon;
import io.storefleet.fastspring.coupons.CouponDiscount;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.fastspring.coupons.CouponDraft;
import io.storefleet.fastspring.coupons.CouponTerms.Available;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each part of a rule as a text that is the same exactly when the part means the same, and what is sent of it. */
final class RuleText {

    private RuleText() {}

    static Map<Part, String> of(CouponRule rule) {
        var texts = new EnumMap<Part, String>(Part.class);
        var terms = rule.terms();
        texts.put(Part.DISCOUNT, discount(rule.discount()));
        texts.put(Part.COMBINE, String.valueOf(terms.combine()));
        texts.put(Part.ORDER_LEVEL, String.valueOf(terms.orderLevel()));
        texts.put(Part.REASON, new TreeMap<>(terms.reason()).toString());
        texts.put(Part.LIMIT, Objects.toString(terms.limit(), ""));
        texts.put(
                Part.AVAILABLE,
                minute(terms.available().start()) + "/"
                        + minute(terms.available().end()));
        texts.put(Part.PRODUCTS, sorted(rule.products()));
        return texts;
    }

    /** In what they are not the same. */
    static Set<Part> differences(CouponRule one, CouponRule other) {
        var mine = of(one);
        var theirs = of(other);
        var parts = EnumSet.noneOf(Part.class);
        mine.forEach((part, text) -> {
            if (!text.equals(theirs.get(part))) {
                parts.add(part);
            }
        });
        return parts;
    }

    static String discount(CouponDiscount discount) {
        return switch (discount) {
            case One(Reduction reduction, DiscountPeriods periods) -> text(reduction) + text(periods);
            // The service sorts tiers by how long they hold.
            case Tiers(var tiers) -> tiers.stream().map(RuleText::tier).sorted().collect(Collectors.joining(" | "));
        };
    }

    private static String tier(Tier tier) {
        return text(tier.reduction()) + text(tier.periods()) + " [" + sorted(tier.products()) + "]";
    }

    static String text(Reduction reduction) {
        return switch (reduction) {
            case Reduction.Percent(var percent) -> percent.stripTrailingZeros().toPlainString() + " %";
            case Reduction.Flat(var amounts) ->
                amounts.stream()
                        .map(money -> money.amount().stripTrailingZeros().toPlainString() + " " + money.currency())
                        .sorted()
                        .collect(Collectors.joining(", "));
            case Reduction.Other(var type) -> "other " + type;
        };
    }

    private static String text(DiscountPeriods periods) {
        return (periods.count() == null ? "" : " ×" + periods.count()) + (periods.immediately() ? " !" : "");
    }

    private static String sorted(List<ProductPath> products) {
        return products.stream().map(ProductPath::value).sorted().collect(Collectors.joining(" "));
    }

    /** The service tells minutes. */
    private static String minute(@Nullable Instant at) {
        return at == null ? "" : at.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** @throws IllegalArgumentException when the service could only refuse it */
    static CouponDraft draft(CouponPath path, CouponRule rule, Collection<Part> parts) {
        var draft = CouponDraft.of(path);
        for (var part : parts) {
            draft = with(draft, rule, part);
        }
        return draft;
    }

    private static CouponDraft with(CouponDraft draft, CouponRule rule, Part part) {
        var terms = rule.terms();
        return switch (part) {
            case DISCOUNT -> draft.withDiscount(rule.discount());
            case COMBINE -> draft.withCombine(terms.combine());
            case ORDER_LEVEL -> draft.withOrderLevel(terms.orderLevel());
            case REASON -> draft.withReason(terms.reason());
            case LIMIT -> terms.limit() == null ? draft.withoutLimit() : draft.withLimit(terms.limit());
            case AVAILABLE ->
                draft.withAvailable(new Available(
                        cut(terms.available().start()), cut(terms.available().end())));
            case PRODUCTS -> draft.withProducts(rule.products());
        };
    }

    private static @Nullable Instant cut(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** What {@link #draft} of it would send; for keeping it. */
    static String write(CouponPath path, CouponRule rule, Collection<Part> parts) {
        return draft(path, rule, parts).json();
    }

    static CouponRule read(String json) {
        return Coupon.parse(json)
                .map(CouponRule::of)
                .orElseThrow(() -> new IllegalStateException("what was written down is no coupon"));
    }
}
