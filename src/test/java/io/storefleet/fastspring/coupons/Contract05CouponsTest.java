package io.storefleet.fastspring.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.simulator.Switch;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Contract §5, reading. */
class Contract05CouponsTest {

    private static final CouponPath PARTNERS = new CouponPath("partners");
    private static final CouponPath FIVE_OFF = new CouponPath("five-off");
    private static final CouponPath LOYALTY = new CouponPath("loyalty");

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Coupons coupons = given.client.coupons();

    @Test
    void listsThePathsOfAllCoupons() {
        assertThat(coupons.ids())
                .hasSize(9)
                .startsWith(new CouponPath("welcome"), new CouponPath("regulars"))
                .contains(PARTNERS);
    }

    @Test
    void readsAPercentageWithItsTerms() {
        Coupon coupon = coupons.get(new CouponPath("spring-sale"));

        assertThat(coupon.discount())
                .isEqualTo(new One(new Reduction.Percent(new BigDecimal("12.5")), DiscountPeriods.unlimited()));
        assertThat(coupon.terms().combine()).isTrue();
        assertThat(coupon.terms().orderLevel()).isFalse();
        assertThat(coupon.terms().reason()).isEqualTo(Map.of("en", "Spring sale"));
        assertThat(coupon.terms().limit()).isEqualTo(500);
        assertThat(coupon.terms().available())
                .isEqualTo(new CouponTerms.Available(
                        Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2036-06-01T22:00:00Z")));
        assertThat(coupon.codes()).containsExactly("SPRING-SALE1", "SPRING-SALE2", "SPRING-SALE3");
        assertThat(coupon.products()).isEmpty();
        assertThat(coupon.raw()).contains("\"limit\":\"500\"");
        assertThat(coupon).hasToString("Coupon[spring-sale]");
    }

    @Test
    void readsWhatHoldsForSomeProductsAndAtOnce() {
        Coupon coupon = coupons.get(new CouponPath("edu"));

        assertThat(coupon.products())
                .containsExactly(new ProductPath("aurora-studio"), new ProductPath("aurora-studio-academic"));
        assertThat(coupon.discount())
                .isEqualTo(new One(new Reduction.Percent(BigDecimal.valueOf(50)), new DiscountPeriods(null, true)));
        assertThat(coupon.terms().limit()).isNull();
        assertThat(coupon.terms().available()).isEqualTo(CouponTerms.Available.ALWAYS);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"COUPON_AMOUNT"})
    void readsFlatAmountsOfTodayAndOfEarlierYears(@Nullable Switch variant) {
        given.turnOn(variant);

        Coupon coupon = coupons.get(FIVE_OFF);

        assertThat(coupon.discount())
                .isEqualTo(new One(
                        new Reduction.Flat(List.of(money("5", "USD"), money("4.5", "EUR"), money("700", "JPY"))),
                        DiscountPeriods.of(3)));
        assertThat(coupon.terms().orderLevel()).isTrue();
        assertThat(coupon.raw()).contains(variant == Switch.COUPON_AMOUNT ? "\"amount\",\"amount\"" : "\"flat\"");
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"COUPON_AMOUNT", "COUPON_TIERS_TOP"})
    void readsTiersWhereverTheyStand(@Nullable Switch variant) {
        given.turnOn(variant);

        assertThat(coupons.get(LOYALTY).discount())
                .isEqualTo(new Tiers(List.of(
                        new Tier(
                                new Reduction.Percent(BigDecimal.valueOf(20)),
                                DiscountPeriods.unlimited(),
                                List.of(new ProductPath("aurora-team-yearly"))),
                        new Tier(
                                new Reduction.Flat(List.of(money("3", "USD"), money("2.75", "EUR"))),
                                new DiscountPeriods(6, true),
                                List.of(new ProductPath("aurora-pro-monthly"))),
                        new Tier(new Reduction.Percent(BigDecimal.valueOf(5)), DiscountPeriods.of(1), List.of()))));
    }

    @Test
    void readsTheProductsOfACouponAlongWithIt() {
        given.client.products().delete(List.of(new ProductPath("aurora-studio-academic")));

        ExpandedCoupon edu = coupons.getExpanded(new CouponPath("edu"));

        assertThat(edu.coupon().products())
                .containsExactly(new ProductPath("aurora-studio"), new ProductPath("aurora-studio-academic"));
        assertThat(edu.products()).singleElement().satisfies(studio -> {
            assertThat(studio.path()).isEqualTo(new ProductPath("aurora-studio"));
            assertThat(studio.pricing().prices()).isNotEmpty();
        });
    }

    @Test
    void readsTheFirst1000CodesWithTheCouponAndAllBeside() {
        assertThat(coupons.get(PARTNERS).codes()).hasSize(1000);
        assertThat(coupons.codes(PARTNERS)).hasSize(1500).endsWith("PARTNER-1500");
        assertThat(coupons.codes(FIVE_OFF)).isEmpty();
    }

    @Test
    void readsTheSameThroughUnknownFieldsAndSwappedTypes() {
        Coupon before = coupons.get(new CouponPath("spring-sale"));
        given.simulator.chaos().on("*").unknownFields();
        given.simulator.chaos().on("*").swappedTypes();

        Coupon after = coupons.get(new CouponPath("spring-sale"));

        assertThat(after.raw()).contains("addedNextYear").isNotEqualTo(before.raw());
        assertThat(after.discount()).isEqualTo(before.discount());
        assertThat(after.terms().limit()).isEqualTo(500);
        assertThat(after.terms().available()).isEqualTo(before.terms().available());
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"LEGACY_500"})
    void refusesAnUnknownCouponWithTheServicesText(@Nullable Switch variant) {
        given.turnOn(variant);

        assertThatThrownBy(() -> coupons.get(new CouponPath("nothing")))
                .isInstanceOfSatisfying(RequestRefused.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("error");
                    assertThat(refusal.text()).isEqualTo("Coupon not found");
                });
        assertThatThrownBy(() -> coupons.codes(new CouponPath("nothing"))).isInstanceOf(RequestRefused.class);
    }

    @Test
    void keepsTheStoresApart() {
        Coupons others = given.clientOf("fernlab").coupons();

        coupons.deleteAllCodes(PARTNERS);

        assertThat(coupons.codes(PARTNERS)).isEmpty();
        assertThat(others.codes(PARTNERS)).hasSize(1500);
    }

    @Test
    void showsAWriteOnlyWhenTheServiceDoes() {
        given.simulator.switches().stale(Duration.ofSeconds(5));
        coupons.deleteAllCodes(PARTNERS);

        assertThat(coupons.codes(PARTNERS)).hasSize(1500);
        given.simulator.time().advance(Duration.ofSeconds(5));
        assertThat(coupons.codes(PARTNERS)).isEmpty();
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
