package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static io.storefleet.fastspring.subscriptions.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionFieldsTest {

    private static final String FULL = """
            {"id":"sUb0aaaaaaaaaaaaaaaaaA","quote":null,"active":true,"state":"overdue","isSubscriptionEligibleForPauseByBuyer":true,
             "isPauseScheduled":true,"pauseBillingCycles":2,"pauseDate":1785542400000,"resumeDate":1790812800000,
             "nextAvailablePauseDate":"2026-12-01",
             "changed":1782864000417,"changedDisplay":"7/1/26","live":false,"currency":"USD","account":"acT0aaaaaaaaaaaaaaaaaA",
             "declineReason":"INSUFFICIENT_FUNDS","paymentMethod":"creditcard","cardType":"visa","cardEnding":42,"expiry":"09/28",
             "paymentMethodAction":"update","product":"aurora-pro","sku":null,"display":"Aurora Pro","quantity":3,"adhoc":false,"autoRenew":true,
             "price":49.90,"priceDisplay":"$49.90","priceInPayoutCurrency":"45.1234","discount":5,"subtotal":160.5,"discountDuration":"2",
             "attributes":{"seat":"A"},"tags":{"crm":417},
             "next":1782864000000,"end":null,"canceledDate":null,"deactivationDate":null,"begin":1780272000000,
             "sequence":2,"periods":12,"remainingPeriods":10,"intervalUnit":"month","intervalLength":1,
             "nextChargeCurrency":"USD","nextChargeDate":"2026-07-01T00:00:00Z","nextChargePreTax":144.7,"nextChargeTotal":"155.55",
             "nextNotificationType":"PAYMENT_REMINDER","nextNotificationDate":1782259200000,
             "trialReminder":{"intervalUnit":"day","intervalLength":3},"paymentReminder":{"intervalUnit":"week","intervalLength":1},
             "paymentOverdue":{"intervalUnit":"week","intervalLength":1,"total":4,"sent":1},
             "cancellationSetting":{"cancellation":"AFTER_LAST_NOTIFICATION","intervalUnit":"week","intervalLength":2},
             "taxExemptionData":{"id":"X"},
             "addons":[{"product":"aurora-storage","sku":"S1","display":"Storage","quantity":2,"price":5,"discount":0,"subtotal":10,
               "discounts":[{"discountPath":"spring","discountDuration":2,"percentValue":10}]}],
             "discounts":[{"discountPath":"spring","discountDuration":null,"percentValue":10},{"discountPath":"loyal","amount":5}],
             "setupFee":{"price":{"USD":9.5},"title":{"en":"Set-up"}},
             "fulfillments":{"aurora-pro_license_0":[{"display":"License Key","license":"not-a-key","type":"license"}]},
             "instructions":[{"product":"aurora-pro","type":"trial","trialType":"PAID","isNotTrial":false,
                "periodStartDate":1780272000000,"periodEndDate":1782777600000,"intervalUnit":"month","intervalLength":1,
                "discountPercent":10,"discountPercentValue":10,"discountTotal":5,"unitDiscount":4.99,"price":49.9,"priceTotal":149.7,
                "unitPrice":44.91,"total":134.73,"totalWithTaxes":144.5},
               {"product":"aurora-pro","type":"regular","periodStartDate":1782864000000,"periodEndDate":null}],
             "initialOrderId":"oRd0aaaaaaaaaaaaaaaaaA","initialOrderReference":"AUR260601-4417-90213",
             "importIdentifier":"old-7","customReferenceId":"crm-7","novelty":[1],"action":"subscription.get","result":"success"}""";

    private final Subscription full = read(FULL);

    private static Subscription read(String json) {
        return Objects.requireNonNull(Subscription.read(Fields.of(Given.json(json))));
    }

    @Test
    void tellsWhereItStandsAndWhoseItIs() {
        assertThat(full.status())
                .isEqualTo(new Subscription.Status(
                        SubscriptionState.OVERDUE,
                        true,
                        false,
                        Instant.ofEpochMilli(1782864000417L),
                        new DeclineReason("INSUFFICIENT_FUNDS")));
        assertThat(full.origin())
                .isEqualTo(new Subscription.Origin(
                        new AccountId("acT0aaaaaaaaaaaaaaaaaA"),
                        null,
                        new OrderId("oRd0aaaaaaaaaaaaaaaaaA"),
                        new OrderReference("AUR260601-4417-90213"),
                        "old-7",
                        "crm-7"));
        assertThat(full.plan())
                .isEqualTo(new Subscription.Plan(new ProductPath("aurora-pro"), null, "Aurora Pro", 3, false, true));
        assertThat(full.payment())
                .isEqualTo(new Subscription.PaymentMethod("creditcard", "visa", "0042", "09/28", "update"));
    }

    @Test
    void readsMoneyAsDecimalsAndNeverTheDisplay() {
        assertThat(full.prices().price()).isEqualTo(new Sum(usd("49.90"), new BigDecimal("45.1234")));
        assertThat(full.prices().subtotal().money()).isEqualTo(usd("160.5"));
        assertThat(full.prices().discountDuration()).isEqualTo("2");
        assertThat(full.prices().setupFee())
                .isEqualTo(new Subscription.SetupFee(List.of(usd("9.5")), Map.of("en", "Set-up")));
        assertThat(full.nextCharge())
                .isEqualTo(new Subscription.NextCharge(
                        LocalDate.of(2026, 7, 1),
                        new Sum(usd("144.7"), null),
                        new Sum(usd("155.55"), null),
                        "PAYMENT_REMINDER",
                        LocalDate.of(2026, 6, 24)));
    }

    @Test
    void countsAPeriodAsPriceTimesQuantityWithoutDiscount() {
        assertThat(full.perPeriod()).isEqualTo(usd("144.70"));
        assertThat(read("{\"id\":\"sUb0aaaaaaaaaaaaaaaaaA\",\"currency\":\"JPY\"}")
                        .perPeriod())
                .isNull();
    }

    @Test
    void readsDaysAsDaysAndOpenOnesAsNone() {
        assertThat(full.schedule())
                .isEqualTo(new Subscription.Schedule(
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 7, 1),
                        null,
                        null,
                        null,
                        2,
                        12,
                        10,
                        new Interval(IntervalUnit.MONTH, 1)));
        assertThat(full.pausing())
                .isEqualTo(new Subscription.Pausing(
                        true, true, 2, LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 1)));
    }

    @Test
    void readsRemindersAndDunning() {
        var week = new Interval(IntervalUnit.WEEK, 1);
        assertThat(full.reminders())
                .isEqualTo(new Reminders(
                        new Interval(IntervalUnit.DAY, 3),
                        week,
                        new Reminders.Overdue(week, 4, 1),
                        new Reminders.CancellationSetting(
                                Reminders.Cancellation.AFTER_LAST_NOTIFICATION, new Interval(IntervalUnit.WEEK, 2))));
    }

    @Test
    void readsAddonsDiscountsAndTheScheduleOfPrices() {
        Addon addon = full.addons().getFirst();
        assertThat(addon.product()).isEqualTo(new ProductPath("aurora-storage"));
        assertThat(addon.discounts()).containsExactly(new AppliedDiscount("spring", "2", BigDecimal.TEN, null, null));
        assertThat(full.discounts())
                .containsExactly(
                        new AppliedDiscount("spring", null, BigDecimal.TEN, null, null),
                        new AppliedDiscount("loyal", null, null, usd("5"), null));
        Instruction trial = full.instructions().getFirst();
        assertThat(trial.type()).isEqualTo(Instruction.Type.TRIAL);
        assertThat(trial.trialType()).isEqualTo(Instruction.TrialType.PAID);
        assertThat(trial.notTrial()).isFalse();
        assertThat(trial.period()).isEqualTo(new Days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        assertThat(trial.discountPercent()).isEqualTo("10");
        assertThat(trial.amounts().totalWithTaxes().money()).isEqualTo(usd("144.5"));
        assertThat(full.instructions().getLast().period().end()).isNull();
    }

    @Test
    void keepsWhatSellersAddAndWhatItDoesNotKnow() {
        assertThat(full.extras().attributes()).containsEntry("seat", "A");
        assertThat(full.extras().tags()).containsEntry("crm", "417");
        assertThat(full.extras().taxExemptionData()).isEqualTo("{\"id\":\"X\"}");
        assertThat(full.extras().fulfillments().licenses()).hasSize(1);
        assertThat(full.raw()).contains("\"novelty\":[1]", "49.90");
    }

    @Test
    void showsNothingOfTheBuyer() {
        assertThat(full.toString()).isEqualTo("Subscription[sUb0aaaaaaaaaaaaaaaaaA]");
        assertThat(full.payment().toString() + full.extras()).doesNotContain("visa", "42", "not-a-key");
    }

    @Test
    void readsTheObjectsOfAnExpandedWebhook() {
        var expanded = read("""
                {"id":"sUb0aaaaaaaaaaaaaaaaaA","state":"active","account":{"id":"acT0aaaaaaaaaaaaaaaaaA"},
                 "product":{"product":"aurora-pro","display":{"en":"Aurora"}}}""");

        assertThat(expanded.origin().account()).isEqualTo(new AccountId("acT0aaaaaaaaaaaaaaaaaA"));
        assertThat(expanded.plan().product()).isEqualTo(new ProductPath("aurora-pro"));
    }

    @ParameterizedTest
    @CsvSource({
        "active,true",
        "trial,true",
        "overdue,true",
        "canceled,true",
        "deactivated,true",
        "PAUSED,true",
        "frozen,false"
    })
    void keepsStatesItDoesNotKnow(String state, boolean known) {
        var read = read("{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\",\"state\":\"" + state + "\"}");

        assertThat(read.id()).isEqualTo(ONE);
        assertThat(read.status().state().isKnown()).isEqualTo(known);
        assertThat(read.status().state().value()).isEqualToIgnoringCase(state);
    }

    @ParameterizedTest
    @CsvSource({
        "INSUFFICIENT_FUNDS,SOFT,true",
        "EXPIRED_CARD,HARD,true",
        "CC_CVV,BUYER_MUST_CORRECT,true",
        "TIMEOUT,TECHNICAL,true",
        "RISK,RISK,true",
        "MOON_PHASE,SOFT,false"
    })
    void takesAnUnknownDeclineForASoftOne(String reason, DeclineReason.Kind kind, boolean known) {
        assertThat(new DeclineReason(reason).kind()).isEqualTo(kind);
        assertThat(new DeclineReason(reason).isKnown()).isEqualTo(known);
    }

    @Test
    void readsAnObjectWithoutIdAsNone() {
        assertThat(Subscription.read(Fields.of(Given.json("{\"state\":\"active\"}"))))
                .isNull();
    }
}
