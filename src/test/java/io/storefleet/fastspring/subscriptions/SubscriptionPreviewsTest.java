package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.refusal;
import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static io.storefleet.fastspring.subscriptions.Given.json;
import static io.storefleet.fastspring.subscriptions.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.UnreadableAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionPreviewsTest {

    private static final ProductPath TEAM = new ProductPath("aurora-team");
    private static final PlanChange UPGRADE =
            PlanChange.none().withProduct(TEAM).withQuantity(3);
    private static final String PLAN = """
            {"display":"Aurora Pro","product":"aurora-pro","billingFrequency":"1 month","price":100,"priceDisplay":"$100.00",
             "discount":"20","discounts":[{"applyDiscountImmediately":true,"discountPath":"spring","percentValue":20}],
             "quantity":1,"subtotal":80,"tax":6.4,"total":86.4,"taxPercent":8,"periodStartDate":1780272000000,"periodEndDate":1782777600000,
             "prorationUtilizedDays":0,"prorationRemainingDays":30,"prorationTotalDays":30,"proratedItemCharge":80,"proratedItemCredit":100,
             "proratedItemSubtotal":-20,"proratedItemTax":0,"proratedItemTotal":-20,"addons":%s,
             "subscriptionSubtotal":80,"subscriptionTax":6.4,"subscriptionTotal":86.4,%s"subscriptionEndDate":null}""";
    private static final String ESTIMATE = """
            {"subscription":"sUb0aaaaaaaaaaaaaaaaaA","currency":"USD","timezone":"UTC","periodStartDate":1780272000000,
             "periodStartDateDisplay":"6/1/26","periodEndDate":1782777600000,"endDate":null,"remainingPeriods":-1,
             "nextChargeDate":1782864000000,"isProratable":true,"prorationStatus":"Available","currentPlan":%s,"proposedPlan":%s,
             "amountDue":{"prorationSubtotal":-20,"prorationSubtotalDisplay":"-$20.00","prorationTax":0,"totalAmountDue":0,
              "nextChargeDate":1782864000000,"nextChargeAmount":86.4},
             "discountTotals":{"productLevelDiscountTotal":0,"couponLevelDiscountTotal":20}}""".formatted(
                    PLAN.formatted("[\"aurora-storage\"]", "\"subscriptionProratedCredit\":100,"),
                    PLAN.formatted(
                            "[{\"product\":\"aurora-storage\",\"quantity\":2,\"price\":5,\"total\":\"10.80\"}]",
                            "\"subscriptionProratedCharge\":80,"));
    private static final String PRORATION = """
            {"productPath":"aurora-team","currency":"USD","nextPeriodStartDate":"2026-06-01T00:00:00.000Z",
             "nextPeriodEndDate":"2026-06-30T00:00:00.000Z","previousRemainingDays":29,"periodPastDays":1,"nextRemainingDays":29,
             "regularPeriod":{"unit":"MONTH","unitCount":1},"nextPricePerPeriod":{"amount":410,"period":{"count":1,"unit":"month"}},
             "previousPricePerPeriod":{"amount":"205","amountDisplay":"$205.00","period":{"count":1,"unit":"month"}},
             "utilizedAmount":6.83,"creditAmount":"198.17","proratedAmount":396.34,"chargeAmount":198.17,
             "prorateAdjustment":0.5,"refundAmount":"0"}""";

    @Test
    void estimatesByOneRootObject() {
        var given = Given.answer(200, ESTIMATE);

        given.subscriptions.previews().estimateProrated(ONE, UPGRADE.withCoupons(List.of("SPRING10")));

        assertThat(given.method() + " " + given.target()).isEqualTo("POST /subscriptions/estimate");
        assertThat(given.sent())
                .isEqualTo(
                        json("{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\",\"product\":\"aurora-team\",\"quantity\":3,"
                                + "\"coupons\":[\"SPRING10\"],\"prorate\":true}"));
    }

    @Test
    void readsAnEstimate() {
        var estimate = Given.answer(200, ESTIMATE).subscriptions.previews().estimate(ONE, PlanChange.none());

        var june = new Days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        var july = LocalDate.of(2026, 7, 1);
        assertThat(estimate.subscription()).isEqualTo(ONE);
        assertThat(estimate.timing()).isEqualTo(new Estimate.Timing("UTC", june, null, july, null));
        assertThat(estimate.proratable()).isEqualTo(new Estimate.Proratable(true, "Available"));
        assertThat(estimate.amountDue()).isEqualTo(new AmountDue(usd("-20"), usd("0"), usd("0"), july, usd("86.4")));
        assertThat(estimate.discounts()).isEqualTo(new DiscountTotals(usd("0"), usd("20")));
        EstimatedPlan current = Objects.requireNonNull(estimate.current());
        assertThat(current.billingFrequency()).isEqualTo("1 month");
        assertThat(current.base().discount()).isEqualTo(usd("20"));
        assertThat(current.base().discounts().getFirst().immediate()).isTrue();
        assertThat(current.base().sums().taxPercent()).isEqualTo("8");
        assertThat(current.base().prorated().subtotal()).isEqualTo(usd("-20"));
        assertThat(current.period()).isEqualTo(june);
        assertThat(current.days()).isEqualTo(new EstimatedPlan.DayCounts(0, 30, 30));
        assertThat(current.totals().proratedCredit()).isEqualTo(usd("100"));
        assertThat(current.totals().proratedCharge()).isNull();
    }

    @Test
    void readsAddonsOfAnEstimateAsPathsAndAsObjects() {
        var estimate = Given.answer(200, ESTIMATE).subscriptions.previews().estimateAtNextCharge(ONE, UPGRADE);

        var bare = Objects.requireNonNull(estimate.current()).addons().getFirst();
        var whole = Objects.requireNonNull(estimate.proposed()).addons().getFirst();
        assertThat(bare.product()).isEqualTo(new ProductPath("aurora-storage"));
        assertThat(bare.price()).isNull();
        assertThat(whole.product()).isEqualTo(new ProductPath("aurora-storage"));
        assertThat(whole.sums().total()).isEqualTo(usd("10.80"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "status"})
    void saysWhyItCannotEstimate(String key) {
        for (int status : new int[] {400, 404}) {
            var previews = Given.answer(
                            status,
                            "{\"%s\":\"subscriptions.estimate.update\",\"result\":\"error\",\"error\":{\"message\":\"One root\"}}"
                                    .formatted(key))
                    .subscriptions
                    .previews();

            assertThatThrownBy(() -> previews.estimate(ONE, UPGRADE))
                    .isInstanceOfSatisfying(RequestRefused.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo("message");
                        assertThat(refusal.text()).isEqualTo("One root");
                    });
        }
    }

    @Test
    void asksOnceThoughAnEstimateChangesNothing() {
        var given = Given.answer(500, "");

        assertThatThrownBy(() -> given.subscriptions.previews().estimate(ONE, UPGRADE))
                .isInstanceOf(ServiceFailed.class);
        assertThat(given.calls()).isEqualTo(1);
    }

    @Test
    void previewsAProration() {
        var given = Given.answer(200, """
                {"subscriptions":[{"subscription":"sUb0aaaaaaaaaaaaaaaaaA","action":"subscription.update","result":"success",
                 "prorated":true,"proration":%s}]}""".formatted(PRORATION));

        Proration proration = given.subscriptions.previews().proration(ONE, UPGRADE);

        assertThat(given.sent())
                .isEqualTo(json("{\"subscriptions\":[{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\","
                        + "\"product\":\"aurora-team\",\"quantity\":3,\"prorate\":true,\"preview\":true}]}"));
        var month = new Interval(IntervalUnit.MONTH, 1);
        assertThat(proration.product()).isEqualTo(TEAM);
        assertThat(proration.next()).isEqualTo(new Days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        assertThat(proration.days()).isEqualTo(new Proration.DayCounts(1, 29, 29));
        assertThat(proration.regularPeriod()).isEqualTo(month);
        assertThat(proration.previousPrice()).isEqualTo(new Proration.PeriodPrice(usd("205"), month));
        assertThat(proration.nextPrice()).isEqualTo(new Proration.PeriodPrice(usd("410"), month));
        assertThat(proration.sums())
                .isEqualTo(new Proration.Sums(
                        usd("6.83"), usd("198.17"), usd("396.34"), usd("198.17"), usd("0.5"), usd("0")));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500})
    void saysWhyItCannotProrate(int status) {
        var previews = Given.answer(status, """
                {"subscriptions":[{"subscription":"sUb0aaaaaaaaaaaaaaaaaA","result":"error","error":{"prorate":"Not possible"}}]}""").subscriptions.previews();

        assertThatThrownBy(() -> previews.proration(ONE, UPGRADE))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("prorate"));
    }

    @Test
    void takesAnUpdateWithoutProrationForNoPreview() {
        var previews = Given.answer(
                        200,
                        "{\"subscriptions\":[{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\",\"result\":\"success\"}]}")
                .subscriptions
                .previews();

        assertThatThrownBy(() -> previews.proration(ONE, UPGRADE)).isInstanceOf(UnreadableAnswer.class);
    }

    private static final String PROFORMA = """
            {"invoice":{"id":"proforma12345","subscription":"sUb0aaaaaaaaaaaaaaaaaA","prorated":false,"created_at":"2026-06-01T12:34:56Z"},
             "proformaInvoiceHeader":{"currency":"USD","timezone":"UTC","language":"en","message":"Valid until then.",
              "proFormaInvoiceCreationDate":1780304400000,"proFormaInvoiceExpirationDate":1782864000000},
             "supportContact":{"name":"Aurora","email":"help@example.org","url":"https://aurora.example.org"},
             "merchantContact":{"merchantName":"FastSpring","merchantAddress":"1 Street"},
             "contact":{"email":"ada@example.org","firstName":"Ada","phone":5550100,"company":null,
              "address":{"accountId":"acT0aaaaaaaaaaaaaaaaaA","addressLine1":null,"city":"Austin","region":"US-TX","postalCode":73301,"country":"US"}},
             "items":%s}""".formatted(ESTIMATE);

    @Test
    void makesAProformaInvoice() {
        var given = Given.answer(200, PROFORMA);

        var proforma = confirmed(given.subscriptions
                .previews()
                .createProforma(new ProformaRequest(ONE, TEAM, 2, false, "es", SubscriptionPricing.price(usd("200")))));

        assertThat(given.method() + " " + given.target()).isEqualTo("POST /subscriptions/proformaInvoice");
        assertThat(given.sent())
                .isEqualTo(json(
                        "{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\",\"product\":\"aurora-team\",\"prorate\":false,"
                                + "\"quantity\":2,\"language\":\"es\",\"pricing\":{\"price\":{\"USD\":200}}}"));
        assertThat(proforma.invoice())
                .isEqualTo(new Proforma.Invoice(
                        new InvoiceId("proforma12345"), false, Instant.parse("2026-06-01T12:34:56Z")));
        assertThat(proforma.header().expires()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(proforma.contact().phone()).isEqualTo("5550100");
        assertThat(proforma.contact().address().postalCode()).isEqualTo("73301");
        assertThat(Objects.requireNonNull(proforma.items()).subscription()).isEqualTo(ONE);
        assertThat(proforma.toString() + proforma.contact()).doesNotContain("Ada", "example.org");
    }

    @Test
    void readsAProformaInvoiceInALanguage() {
        var given = Given.answer(200, PROFORMA);

        var proforma = given.subscriptions.previews().proforma(new InvoiceId("proforma12345"), "de");

        assertThat(given.target()).isEqualTo("/subscriptions/proformaInvoice/proforma12345?lang=de");
        assertThat(proforma.merchant()).isEqualTo(new Proforma.Merchant("FastSpring", "1 Street"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 500})
    void saysWhyThereIsNoProformaInvoice(int status) {
        var previews = Given.answer(
                        status,
                        "{\"action\":\"subscriptions.proforma.invoice\",\"result\":\"error\","
                                + "\"error\":{\"subscriptions.proforma.invoice\":\"Subscription is in trial period\"}}")
                .subscriptions
                .previews();

        var refusal = refusal(previews.createProforma(new ProformaRequest(ONE, TEAM, 1, true, null, null)));

        assertThat(refusal.code()).isEqualTo("subscriptions.proforma.invoice");
        assertThat(refusal.text()).isEqualTo("Subscription is in trial period");
    }
}
