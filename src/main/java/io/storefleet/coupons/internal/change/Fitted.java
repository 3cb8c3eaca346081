package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.CouponRule;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.CouponDiscount;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.fastspring.coupons.Reduction;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A coupon's rule as another store can have it.
 *
 * @param rule without what the store lacks; null when that leaves a part without any product, which would hold for all
 * @param missing products the store lacks
 */
record Fitted(@Nullable CouponRule rule, List<String> missing) {

    /** @param known tells which of some products the store has */
    static Fitted of(CouponRule rule, Function<Collection<String>, Set<String>> known) {
        var named = named(rule);
        var there = known.apply(named);
        var missing = named.stream().filter(path -> !there.contains(path)).toList();
        return new Fitted(missing.isEmpty() ? rule : without(rule, Set.copyOf(missing)), missing);
    }

    private static List<String> named(CouponRule rule) {
        var ofTiers = rule.discount() instanceof Tiers(var tiers)
                ? tiers.stream().map(Tier::products).flatMap(List::stream)
                : Stream.<ProductPath>empty();
        return Stream.concat(rule.products().stream(), ofTiers)
                .map(ProductPath::value)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable CouponRule without(CouponRule rule, Set<String> missing) {
        var products = without(rule.products(), missing);
        if (products.isEmpty() && !rule.products().isEmpty()) {
            return null;
        }
        var discount = without(rule.discount(), missing);
        return discount == null ? null : new CouponRule(discount, rule.terms(), products);
    }

    private static @Nullable CouponDiscount without(CouponDiscount discount, Set<String> missing) {
        if (!(discount instanceof Tiers(var tiers))) {
            return discount;
        }
        var left = tiers.stream()
                .filter(tier -> tier.products().isEmpty()
                        || !without(tier.products(), missing).isEmpty())
                .map(tier -> new Tier(tier.reduction(), tier.periods(), without(tier.products(), missing)))
                .toList();
        return left.size() < 2 ? null : new Tiers(left);
    }

    private static List<ProductPath> without(List<ProductPath> products, Set<String> missing) {
        return products.stream().filter(path -> !missing.contains(path.value())).toList();
    }

    /** Currencies in which a store sells and some part of the discount takes nothing off. */
    static Set<String> currencies(CouponRule rule, Set<String> sold) {
        var missing = new TreeSet<String>();
        reductions(rule.discount()).forEach(reduction -> {
            if (reduction instanceof Reduction.Flat(var amounts)) {
                var left = new HashSet<>(sold);
                left.removeAll(amounts.stream().map(Money::currency).collect(Collectors.toSet()));
                missing.addAll(left);
            }
        });
        return missing;
    }

    private static Stream<Reduction> reductions(CouponDiscount discount) {
        return switch (discount) {
            case One(var reduction, var periods) -> Stream.of(reduction);
            case Tiers(var tiers) -> tiers.stream().map(Tier::reduction);
        };
    }
}
