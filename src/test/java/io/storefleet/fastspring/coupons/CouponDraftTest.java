package io.storefleet.fastspring.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract §5: what cannot be asked for. */
class CouponDraftTest {

    private static final CouponDraft DRAFT = CouponDraft.of(new CouponPath("autumn"));
    private static final Reduction QUARTER = new Reduction.Percent(BigDecimal.valueOf(25));

    static Stream<CouponDiscount> impossible() {
        Tier lite = tier(List.of(new ProductPath("aurora-lite")));
        return Stream.of(
                one(new Reduction.Percent(BigDecimal.ZERO)),
                one(new Reduction.Percent(new BigDecimal("100.01"))),
                one(new Reduction.Flat(List.of())),
                one(new Reduction.Flat(List.of(new Money(BigDecimal.ZERO, "USD")))),
                one(new Reduction.Other("gift")),
                new One(QUARTER, DiscountPeriods.of(0)),
                new One(QUARTER, DiscountPeriods.of(366)),
                new Tiers(List.of(lite)),
                new Tiers(List.of(tier(List.of()), tier(List.of()))),
                new Tiers(Collections.nCopies(26, lite)));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void refusesDiscountsThatCannotBe(CouponDiscount discount) {
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.withDiscount(discount));
    }

    @Test
    void refusesALimitBelowOneAndNoCodesToAdd() {
        var given = new FastSpringFixtures();

        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.withLimit(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given.client().coupons().addCodes(DRAFT.path(), List.of()));
        assertThat(given.transport.calls).isEmpty();
    }

    @Test
    void doesNotKnowWhenTheAnswerSpeaksOfAnotherCoupon() {
        var given = new FastSpringFixtures();
        String other = "{\"coupon\":\"winter\",\"codes\":[\"A\"],\"result\":\"success\"}";
        given.transport.answer(200, other).answer(200, other).answer(200, other);
        Coupons coupons = given.client().coupons();

        assertThat(coupons.save(DRAFT)).isInstanceOf(Outcome.Unknown.class);
        assertThat(coupons.addCodes(DRAFT.path(), List.of("A"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(coupons.deleteAllCodes(DRAFT.path())).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void isNotChangedByWhatIsAddedToIt() {
        DRAFT.withLimit(3);

        assertThat(DRAFT.body().json()).hasToString("{\"coupon\":\"autumn\"}");
        assertThat(DRAFT).hasToString("CouponDraft[autumn]");
    }

    private static One one(Reduction reduction) {
        return new One(reduction, DiscountPeriods.unlimited());
    }

    private static Tier tier(List<ProductPath> products) {
        return new Tier(QUARTER, DiscountPeriods.unlimited(), products);
    }
}
