package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.refusal;
import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static io.storefleet.fastspring.subscriptions.Given.TWO;
import static io.storefleet.fastspring.subscriptions.Given.json;
import static io.storefleet.fastspring.subscriptions.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Renewal;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Term;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Timing;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionUpdateTest {

    private static final String DONE = """
            {"subscriptions":[{"subscription":"sUb0aaaaaaaaaaaaaaaaaA","action":"subscription.update","result":"success"}]}""";
    private static final SubscriptionUpdate ANY = SubscriptionUpdate.of(ONE);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    static Stream<Arguments> requests() {
        var plan = PlanChange.none();
        return Stream.of(
                Arguments.of(
                        ANY.withPlan(plan.withProduct(new ProductPath("aurora-team"))
                                        .withQuantity(3))
                                .withTiming(new Timing.Prorated()),
                        "\"product\":\"aurora-team\",\"quantity\":3,\"prorate\":true"),
                Arguments.of(ANY.withPlan(plan.withQuantity(2)), "\"quantity\":2,\"prorate\":false"),
                Arguments.of(
                        ANY.withTiming(new Timing.MoveNextCharge(DAY)).withPlan(plan.withCoupons(List.of("SPRING10"))),
                        "\"coupons\":[\"SPRING10\"],\"next\":\"2026-12-31\""),
                Arguments.of(ANY.withPlan(plan.withoutCoupons()), "\"coupons\":[],\"prorate\":false"),
                Arguments.of(ANY.withTerm(new Term.EndsOn(DAY)), "\"end\":\"2026-12-31\",\"isEndDateSet\":true"),
                Arguments.of(ANY.withTerm(new Term.WithoutEnd()), "\"end\":null,\"isEndDateSet\":true"),
                Arguments.of(ANY.withTerm(new Term.Periods(4)), "\"remainingPeriods\":4"),
                Arguments.of(ANY.withTerm(new Term.Endless()), "\"remainingPeriods\":null"),
                Arguments.of(ANY.withRenewal(Renewal.MANUAL), "\"manualRenew\":true"),
                Arguments.of(ANY.withRenewal(Renewal.AUTOMATIC), "\"manualRenew\":false"),
                Arguments.of(ANY.withTaxExemptId("X-7"), "\"taxExemptId\":\"X-7\""),
                Arguments.of(ANY.withoutTaxExemption(), "\"taxExemptId\":\"\""),
                Arguments.of(
                        ANY.withPlan(plan.withAddons(
                                new AddonChange.Put(
                                        new ProductPath("aurora-storage"), 20, SubscriptionPricing.price(usd("5"))),
                                new AddonChange.Remove(new ProductPath("aurora-help")))),
                        "\"addons\":[{\"product\":\"aurora-storage\",\"quantity\":20,\"pricing\":{\"price\":{\"USD\":5}}},"
                                + "{\"product\":\"aurora-help\",\"quantity\":0}],\"prorate\":false"),
                Arguments.of(
                        ANY.withPlan(plan.withPricing(new SubscriptionPricing(
                                List.of(usd("9.95")), new PriceDiscount.Off(new BigDecimal("3.5"), null)))),
                        "\"pricing\":{\"price\":{\"USD\":9.95},"
                                + "\"discount\":{\"type\":\"amount\",\"amount\":3.5,\"duration\":\"all\"}},\"prorate\":false"),
                Arguments.of(
                        ANY.withPlan(plan.withPricing(
                                SubscriptionPricing.discount(new PriceDiscount.Percent(BigDecimal.TEN, 2)))),
                        "\"pricing\":{\"discount\":{\"type\":\"percent\",\"percentage\":10,\"duration\":2}},\"prorate\":false"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void asksForJustWhatIsToChange(SubscriptionUpdate update, String fields) {
        var given = Given.answer(200, DONE);

        var outcome = given.subscriptions.update(update);

        assertThat(confirmed(outcome).prorated()).isFalse();
        assertThat(given.method() + " " + given.target()).isEqualTo("POST /subscriptions");
        assertThat(given.sent())
                .isEqualTo(json("{\"subscriptions\":[{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\"," + fields + "}]}"));
    }

    @Test
    void takesBackACancellationByNullAlone() {
        var given = Given.answer(200, DONE);

        assertThat(confirmed(given.subscriptions.uncancel(ONE))).isEqualTo(ONE);
        assertThat(given.sent())
                .isEqualTo(json(
                        "{\"subscriptions\":[{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\",\"deactivation\":null}]}"));
    }

    @Test
    void tellsWhatAProratedUpdateCharged() {
        var given = Given.answer(200, """
                {"subscriptions":[{"subscription":"sUb0aaaaaaaaaaaaaaaaaA","action":"subscription.update","result":"success",
                 "prorated":true,"proration":{"productPath":"aurora-team","currency":"USD","chargeAmount":"198.17"}}]}""");

        var updated = confirmed(given.subscriptions.update(ANY.withTiming(new Timing.Prorated())));

        assertThat(updated.prorated()).isTrue();
        assertThat(Objects.requireNonNull(updated.proration()).sums().charge()).isEqualTo(usd("198.17"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subscription | Not found                                      | NOT_FOUND",
                "subscription | Subscription is not changeable                 | NOT_CHANGEABLE",
                "next         | Date format yyyy-mm-dd or milliseconds         | OTHER",
                "product      | Not a subscription product                     | OTHER",
                "quantity     | Must be greater than zero                      | OTHER",
                "coupons      | X is not a valid coupon: USE_LIMIT_REACHED     | OTHER"
            })
    void hasAnOutcomeForEach(String key, String text, SubscriptionProblem problem) {
        for (int status : new int[] {200, 400, 500}) {
            var given = Given.answer(status, """
                    {"subscriptions":[
                     {"subscription":"-Ub1aaaaaaaaaaaaaaaaaA","action":"subscription.update","result":"error","error":{"%s":"%s"}},
                     {"subscription":"sUb0aaaaaaaaaaaaaaaaaA","action":"subscription.update","result":"success"}]}""".formatted(key, text));

            var outcomes = given.subscriptions.update(List.of(ANY, SubscriptionUpdate.of(TWO)));

            assertThat(outcomes.sequencedKeySet()).containsExactly(ONE, TWO);
            assertThat(outcomes.get(ONE)).isInstanceOf(Outcome.Confirmed.class);
            var refusal = refusal(Objects.requireNonNull(outcomes.get(TWO)));
            assertThat(refusal.code()).isEqualTo(key);
            assertThat(refusal.text()).isEqualTo(text);
            assertThat(SubscriptionProblem.of(refusal)).isEqualTo(problem);
            assertThat(given.calls()).isEqualTo(1);
        }
    }

    @Test
    void knowsNothingOfOneTheAnswerLeavesOut() {
        var given = Given.answer(200, DONE);

        var outcomes = given.subscriptions.update(List.of(ANY, SubscriptionUpdate.of(TWO)));

        assertThat(outcomes.get(ONE)).isInstanceOf(Outcome.Confirmed.class);
        assertThat(outcomes.get(TWO)).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"500,''", "502,<html>", "404,''", "200,{\"sub"})
    void knowsNothingAfterAnAnswerItCannotRead(int status, String body) {
        var given = Given.answer(status, body);

        assertThat(given.subscriptions.update(ANY)).isInstanceOf(Outcome.Unknown.class);
        assertThat(given.calls()).isEqualTo(1);
    }

    @Test
    void knowsNothingAfterALostConnectionAndDoesNotSendAgain() {
        var given = new Given();
        given.fixtures.transport.fail(new IOException("reset"));

        assertThat(given.subscriptions.update(ANY)).isInstanceOf(Outcome.Unknown.class);
        assertThat(given.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unreadable", "Can not parse request body."})
    void isRejectedWhenTheBodyWasNotUnderstood(String message) {
        var given = Given.answer(400, "{\"message\":\"%s\",\"params\":[]}".formatted(message));

        assertThat(refusal(given.subscriptions.update(ANY)).text()).isEqualTo(message);
    }

    @Test
    void sendsNothingForWhatCannotBe() {
        var given = new Given();

        assertThatIllegalArgumentException().isThrownBy(() -> given.subscriptions.update(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> given.subscriptions.update(List.of(ANY, ANY)));
        assertThatIllegalArgumentException().isThrownBy(() -> PlanChange.none().withQuantity(0));
        assertThatIllegalArgumentException().isThrownBy(() -> PlanChange.none().withCoupons(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AddonChange.Put(new ProductPath("aurora-storage"), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term.Periods(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceDiscount.Percent(new BigDecimal("101"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubscriptionPricing(List.of(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> SubscriptionPricing.price(usd("1"), usd("2")));
        assertThat(given.calls()).isZero();
    }
}
