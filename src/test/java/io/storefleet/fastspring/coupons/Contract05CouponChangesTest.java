package io.storefleet.fastspring.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Outcome.Confirmed;
import io.storefleet.fastspring.Outcome.Rejected;
import io.storefleet.fastspring.Outcome.Unknown;
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

/** Contract §5, changing. */
class Contract05CouponChangesTest {

    private static final CouponPath AUTUMN = new CouponPath("autumn");
    private static final CouponPath WELCOME = new CouponPath("welcome");
    private static final CouponPath PARTNERS = new CouponPath("partners");
    private static final ProductPath LITE = new ProductPath("aurora-lite");
    private static final Reduction QUARTER = new Reduction.Percent(BigDecimal.valueOf(25));
    private static final Reduction TWO_OFF = new Reduction.Flat(List.of(new Money(new BigDecimal("2.50"), "USD")));
    private static final One QUARTER_ALWAYS = new One(QUARTER, DiscountPeriods.unlimited());

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Coupons coupons = given.client.coupons();

    @Test
    void createsACouponAndReadsItBack() {
        var dates =
                new CouponTerms.Available(Instant.parse("2026-09-01T08:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
        CouponDraft draft = CouponDraft.of(AUTUMN)
                .withDiscount(new One(QUARTER, new DiscountPeriods(3, true)))
                .withCombine(true)
                .withAutoSelect(false)
                .withReason(Map.of("en", "Autumn"))
                .withLimit(40)
                .withAvailable(dates)
                .withProducts(List.of(LITE));

        assertThat(coupons.save(draft)).isEqualTo(new Confirmed<>(new SavedCoupon(AUTUMN, true)));

        Coupon coupon = coupons.get(AUTUMN);
        assertThat(coupon.discount()).isEqualTo(new One(QUARTER, new DiscountPeriods(3, true)));
        assertThat(coupon.terms()).isEqualTo(new CouponTerms(true, false, Map.of("en", "Autumn"), 40, dates));
        assertThat(coupon.products()).containsExactly(LITE);
        assertThat(coupon.codes()).isEmpty();
        assertThat(coupons.ids()).endsWith(AUTUMN);
    }

    @Test
    void createsTiersWhichComeBackLongestFirst() {
        Tier everywhere = new Tier(QUARTER, DiscountPeriods.of(2), List.of());
        Tier lite = new Tier(TWO_OFF, DiscountPeriods.unlimited(), List.of(LITE));

        assertThat(coupons.save(CouponDraft.of(AUTUMN).withDiscount(new Tiers(List.of(everywhere, lite)))))
                .isInstanceOf(Confirmed.class);

        assertThat(given.lastBody()).contains("\"hasMultiDiscount\":true").doesNotContain("\"discount\":");
        assertThat(coupons.get(AUTUMN).discount()).isEqualTo(new Tiers(List.of(lite, everywhere)));
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"COUPON_AMOUNT"})
    void sendsFlatWhateverTheServiceAnswers(@Nullable Switch variant) {
        given.turnOn(variant);
        One discount = new One(TWO_OFF, DiscountPeriods.unlimited());

        coupons.save(CouponDraft.of(AUTUMN).withDiscount(discount).withOrderLevel(true));

        assertThat(given.lastBody()).contains("\"type\":\"flat\",\"amount\":{\"USD\":2.50}");
        assertThat(coupons.get(AUTUMN).discount()).isEqualTo(discount);
        assertThat(coupons.get(AUTUMN).terms().combine()).isTrue();
    }

    @Test
    void liftsTheBoundOfADiscountsPeriods() {
        assertThat(coupons.get(WELCOME).discount())
                .isEqualTo(new One(new Reduction.Percent(BigDecimal.TEN), DiscountPeriods.of(1)));

        coupons.save(CouponDraft.of(WELCOME).withDiscount(QUARTER_ALWAYS));

        assertThat(coupons.get(WELCOME).discount()).isEqualTo(QUARTER_ALWAYS);
    }

    @Test
    void changesWhatTheDraftSaysAndNothingElse() {
        Coupon before = coupons.get(WELCOME);

        assertThat(coupons.save(CouponDraft.of(WELCOME).withLimit(7)))
                .isEqualTo(new Confirmed<>(new SavedCoupon(WELCOME, false)));

        assertThat(given.lastBody()).isEqualTo("{\"coupon\":\"welcome\",\"limit\":7}");
        Coupon after = coupons.get(WELCOME);
        assertThat(after.terms().limit()).isEqualTo(7);
        assertThat(after.discount()).isEqualTo(before.discount());
        assertThat(after.terms().reason()).isEqualTo(before.terms().reason());
        coupons.save(CouponDraft.of(WELCOME).withoutLimit());
        assertThat(coupons.get(WELCOME).terms().limit()).isNull();
    }

    @Test
    void neverTouchesCodesBySaving() {
        coupons.save(CouponDraft.of(PARTNERS).withDiscount(QUARTER_ALWAYS).withCombine(true));

        assertThat(given.lastBody()).doesNotContain("codes");
        assertThat(coupons.codes(PARTNERS)).hasSize(1500);
    }

    @Test
    void addsCodesToThoseThereAre() {
        assertThat(coupons.addCodes(WELCOME, List.of("hello", "Welcome10")))
                .isEqualTo(new Confirmed<>(List.of("hello", "Welcome10")));

        assertThat(coupons.codes(WELCOME)).containsExactly("WELCOME10", "HELLO");
    }

    @Test
    void replacesAllCodesOnlyByTheMethodThatSaysSo() {
        assertThat(coupons.replaceAllCodes(PARTNERS, List.of("new1", "NEW1", "new2")))
                .isEqualTo(new Confirmed<>(new SavedCoupon(PARTNERS, false)));

        assertThat(coupons.codes(PARTNERS)).containsExactly("NEW1", "NEW2");
        assertThat(coupons.get(PARTNERS).terms().limit()).isEqualTo(1);
    }

    @Test
    void createsACouponWithItsCodes() {
        coupons.replaceAllCodes(CouponDraft.of(AUTUMN).withDiscount(QUARTER_ALWAYS), List.of("fall"));

        assertThat(coupons.codes(AUTUMN)).containsExactly("FALL");
    }

    @Test
    void deletesAllCodesAndTellsWhichTheyWere() {
        assertThat(coupons.deleteAllCodes(WELCOME)).isEqualTo(new Confirmed<>(List.of("WELCOME10")));

        assertThat(coupons.codes(WELCOME)).isEmpty();
        assertThat(coupons.ids()).contains(WELCOME);
    }

    @Test
    void tellsWhatTheServiceFoundWrongOnStatus200() {
        assertThat(refusal(coupons.save(CouponDraft.of(AUTUMN)))).isEqualTo("200 Discount is required");
        assertThat(refusal(coupons.save(
                        CouponDraft.of(AUTUMN).withDiscount(QUARTER_ALWAYS).withOrderLevel(true))))
                .isEqualTo("200 An order level discount must be flat");
        assertThat(refusal(coupons.save(CouponDraft.of(WELCOME)
                        .withAvailable(new CouponTerms.Available(null, AgainstSimulator.NOW.minusSeconds(60))))))
                .isEqualTo("200 End date must be in the future");
        assertThat(refusal(
                        coupons.save(CouponDraft.of(WELCOME).withProducts(List.of(new ProductPath("aurora-nothing"))))))
                .isEqualTo("200 Product not found: aurora-nothing");
        assertThat(refusal(coupons.addCodes(WELCOME, List.of(" ")))).isEqualTo("200 Invalid coupon code");
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"LEGACY_500"})
    void isRefusedCodesForAnUnknownCoupon(@Nullable Switch variant) {
        given.turnOn(variant);

        assertThat(refusal(coupons.addCodes(AUTUMN, List.of("x")))).endsWith("Coupon not found");
        assertThat(refusal(coupons.deleteAllCodes(AUTUMN))).endsWith("Coupon not found");
        assertThat(refusal(coupons.replaceAllCodes(AUTUMN, List.of("x")))).endsWith("Discount is required");
    }

    @Test
    void understandsTheUnreadableForm() {
        given.simulator.chaos().on("/coupons").status(400, "{\"message\":\"unreadable\",\"params\":[]}");

        assertThat(refusal(coupons.save(CouponDraft.of(WELCOME).withLimit(2)))).isEqualTo("400 unreadable");
    }

    @Test
    void leavesOpenWhatBecameOfAChangeWithoutAnswerAndSendsItOnce() {
        given.simulator.chaos().on("*").dropped();

        assertThat(coupons.save(CouponDraft.of(WELCOME).withLimit(2))).isInstanceOf(Unknown.class);
        assertThat(coupons.addCodes(WELCOME, List.of("x"))).isInstanceOf(Unknown.class);
        assertThat(coupons.replaceAllCodes(WELCOME, List.of())).isInstanceOf(Unknown.class);
        assertThat(coupons.deleteAllCodes(WELCOME)).isInstanceOf(Unknown.class);
        assertThat(given.simulator.changingCalls()).isEqualTo(4);
    }

    @Test
    void takesNoAnswerForSuccessThatDoesNotSaySo() {
        given.simulator.chaos().on("*").status(200, "{\"coupon\":\"welcome\"}");

        assertThat(coupons.save(CouponDraft.of(WELCOME).withLimit(2))).isInstanceOf(Unknown.class);
        assertThat(coupons.deleteAllCodes(WELCOME)).isInstanceOf(Unknown.class);
    }

    @Test
    void isToldOfThrottlingWithoutASecondTry() {
        given.simulator.chaos().on("*").throttled(Duration.ofSeconds(9));

        assertThat(coupons.deleteAllCodes(WELCOME)).isInstanceOf(Rejected.class);
        assertThat(given.simulator.changingCalls()).isOne();
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Rejected<?>(var refusal)
                ? refusal.trace().status() + " " + refusal.text()
                : outcome.toString();
    }
}
