package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.CodePattern;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.coupons.CouponProblem.Kind;
import io.storefleet.coupons.CouponRule;
import io.storefleet.coupons.CouponRule.Part;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.coupons.CouponDiscount;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.fastspring.coupons.CouponTerms.Available;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds what the service would refuse, or what nobody can want, before anything is sent. */
@Component
class Checks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_TIERS = 25;
    private static final int MOST_PERIODS = 365;
    private static final int LONGEST = 255;
    private static final Pattern CODE = Pattern.compile("[^\\s\\p{Cntrl},;\"]{1,255}");

    private final Clock clock;

    Checks(Clock clock) {
        this.clock = clock;
    }

    /** @param parts those that are sent; all else is as the service has it @throws CouponProblem when one does not fit */
    void check(CouponRule rule, Collection<Part> parts) {
        if (parts.contains(Part.DISCOUNT)) {
            check(rule.discount());
        }
        if (parts.contains(Part.AVAILABLE)) {
            check(rule.terms().available());
        }
        var terms = rule.terms();
        refuse(terms.limit() != null && terms.limit() < 1, Kind.LIMIT_INVALID);
        refuse(terms.reason().values().stream().anyMatch(text -> text.length() > LONGEST), Kind.REASON_TOO_LONG);
        var flat = rule.discount() instanceof One(Reduction.Flat taken, DiscountPeriods periods);
        refuse(terms.orderLevel() && !flat, Kind.ORDER_LEVEL_NOT_FLAT);
    }

    private static void check(CouponDiscount discount) {
        switch (discount) {
            case One(var reduction, var periods) -> check(reduction, periods);
            case Tiers(var tiers) -> {
                refuse(tiers.size() < 2 || tiers.size() > MOST_TIERS, Kind.TIERS_COUNT);
                refuse(
                        tiers.stream().filter(tier -> tier.products().isEmpty()).count() > 1,
                        Kind.TIERS_WITHOUT_PRODUCTS);
                tiers.forEach(tier -> check(tier.reduction(), tier.periods()));
            }
        }
    }

    private static void check(Reduction reduction, DiscountPeriods periods) {
        switch (reduction) {
            case Reduction.Percent(var percent) ->
                refuse(percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0, Kind.PERCENT_INVALID);
            case Reduction.Flat(var amounts) -> {
                refuse(amounts.isEmpty(), Kind.NO_AMOUNT);
                refuse(amounts.stream().map(Money::currency).distinct().count() < amounts.size(), Kind.CURRENCY_TWICE);
                amounts.forEach(Checks::check);
            }
            case Reduction.Other(var type) -> throw new CouponProblem(Kind.DISCOUNT_UNKNOWN, type);
        }
        refuse(
                periods.count() != null && (periods.count() < 1 || periods.count() > MOST_PERIODS),
                Kind.PERIODS_INVALID);
    }

    private static void check(Money money) {
        int decimals = decimals(money.currency())
                .orElseThrow(() -> new CouponProblem(Kind.CURRENCY_UNKNOWN, money.currency()));
        if (money.amount().signum() <= 0 || money.amount().stripTrailingZeros().scale() > decimals) {
            throw new CouponProblem(Kind.AMOUNT_INVALID, money.currency() + " " + decimals);
        }
    }

    private static Optional<Integer> decimals(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(currency))
                .map(each -> Math.max(0, each.getDefaultFractionDigits()))
                .findFirst();
    }

    private void check(Available dates) {
        refuse(dates.end() != null && !dates.end().isAfter(clock.instant()), Kind.END_PAST);
        refuse(
                dates.end() != null && dates.start() != null && !dates.end().isAfter(dates.start()),
                Kind.END_BEFORE_START);
    }

    /**
     * Codes as the service keeps them: in upper case, each once.
     *
     * @throws CouponProblem when there is none, or one is no code
     */
    static List<String> codes(Collection<String> typed) {
        var codes = typed.stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        refuse(codes.isEmpty(), Kind.NO_CODES);
        refuse(codes.size() > CodePattern.MOST, Kind.TOO_MANY_CODES);
        codes.stream().filter(code -> !CODE.matcher(code).matches()).findFirst().ifPresent(bad -> {
            throw new CouponProblem(Kind.CODE_INVALID, bad.length() > 40 ? bad.substring(0, 40) + "…" : bad);
        });
        return codes;
    }

    static void refuse(boolean doesNotFit, Kind kind) {
        if (doesNotFit) {
            throw new CouponProblem(kind);
        }
    }
}
