package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Renewal;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Term;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Timing;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §11.4 and §11.5. */
class Contract11SubscriptionChangesTest {

    private static final SubscriptionId NOBODY = new SubscriptionId("sUb0nobodyaaaaaaaaaaaA");

    @AutoClose
    private final Aurora aurora = new Aurora();

    private final SimulatedSubscription one = aurora.renewing();
    private final SubscriptionUpdate update = SubscriptionUpdate.of(Aurora.id(one));

    private Subscription read() {
        return aurora.subscriptions.get(Aurora.id(one));
    }

    @Test
    void changesWhatItIsToldFromTheNextChargeOn() {
        var price = new Money(new BigDecimal("12.5"), one.currency());
        var plan =
                PlanChange.none().withQuantity(one.plan().quantity() + 2).withPricing(SubscriptionPricing.price(price));

        var updated = confirmed(aurora.subscriptions.update(update.withPlan(plan)));

        assertThat(updated.prorated()).isFalse();
        assertThat(read().plan().quantity()).isEqualTo(one.plan().quantity() + 2);
        assertThat(Objects.requireNonNull(read().prices().price().money()).amount())
                .isEqualByComparingTo("12.5");
        assertThat(aurora.given.simulator.chargesMade()).isZero();
    }

    @Test
    void previewsWhatAProratedChangeThenCharges() {
        var plan = PlanChange.none().withQuantity(one.plan().quantity() + 2);
        SubscriptionId id = Aurora.id(one);

        Proration preview = aurora.subscriptions.previews().proration(id, plan);

        assertThat(aurora.given.simulator.chargesMade()).isZero();
        assertThat(read().plan().quantity()).isEqualTo(one.plan().quantity());
        assertThat(preview.currency()).isEqualTo(one.currency());

        var updated =
                confirmed(aurora.subscriptions.update(update.withPlan(plan).withTiming(new Timing.Prorated())));

        assertThat(updated.prorated()).isTrue();
        assertThat(Objects.requireNonNull(updated.proration()).sums()).isEqualTo(preview.sums());
        assertThat(aurora.given.simulator.chargesMade()).isEqualTo(1);
        assertThat(read().plan().quantity()).isEqualTo(one.plan().quantity() + 2);
    }

    @Test
    void movesTheNextCharge() {
        LocalDate day = LocalDate.of(2026, 9, 15);

        confirmed(aurora.subscriptions.update(update.withTiming(new Timing.MoveNextCharge(day))));

        assertThat(read().schedule().next()).isEqualTo(day);
    }

    @Test
    void limitsHowLongItRuns() {
        confirmed(aurora.subscriptions.update(update.withTerm(new Term.Periods(4))));
        assertThat(read().schedule().remainingPeriods()).isEqualTo(4);

        confirmed(aurora.subscriptions.update(update.withTerm(new Term.Endless())));
        assertThat(read().schedule().remainingPeriods()).isNull();

        LocalDate end = LocalDate.of(2027, 1, 31);
        confirmed(aurora.subscriptions.update(update.withTerm(new Term.EndsOn(end))));
        assertThat(read().schedule().end()).isEqualTo(end);

        confirmed(aurora.subscriptions.update(update.withTerm(new Term.WithoutEnd())));
        assertThat(read().schedule().end()).isNull();
    }

    @Test
    void letsTheBuyerRenewByHand() {
        confirmed(aurora.subscriptions.update(update.withRenewal(Renewal.MANUAL)));

        assertThat(read().plan().autoRenew()).isFalse();
    }

    @Test
    void putsCouponsOnAndTakesThemOff() {
        confirmed(aurora.subscriptions.update(update.withPlan(PlanChange.none().withCoupons(List.of("SPRING10")))));
        var discounts = read().discounts();
        confirmed(aurora.subscriptions.update(update.withPlan(PlanChange.none().withoutCoupons())));

        assertThat(discounts).hasSize(1);
        assertThat(discounts.getFirst().percent()).isEqualByComparingTo("10");
        assertThat(read().discounts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOBODYS", "SPENT10", "WINTER10"})
    void isRefusedForACouponThatIsNone(String code) {
        var refusal = refusal(
                aurora.subscriptions.update(update.withPlan(PlanChange.none().withCoupons(List.of(code)))));

        assertThat(refusal.code()).isEqualTo("coupons");
        assertThat(refusal.text()).contains("not a valid coupon");
    }

    @Test
    void isRefusedForAProductThatIsNone() {
        var nothing = PlanChange.none().withProduct(new ProductPath("no-such-product"));

        assertThat(refusal(aurora.subscriptions.update(update.withPlan(nothing)))
                        .code())
                .isEqualTo("product");
        assertThatThrownBy(() -> aurora.subscriptions.previews().proration(Aurora.id(one), nothing))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("product"));
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = {"MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500"})
    void updatesSomeAndSaysWhyNotTheOthers(Switch variant) {
        aurora.given.turnOn(variant);
        var more = PlanChange.none().withQuantity(9);

        var outcomes = aurora.subscriptions.update(
                List.of(SubscriptionUpdate.of(NOBODY).withPlan(more), update.withPlan(more)));

        confirmed(Objects.requireNonNull(outcomes.get(Aurora.id(one))));
        var refusal = refusal(Objects.requireNonNull(outcomes.get(NOBODY)));
        assertThat(refusal.code()).isEqualTo("subscription");
        assertThat(SubscriptionProblem.of(refusal)).isEqualTo(SubscriptionProblem.NOT_FOUND);
        assertThat(read().plan().quantity()).isEqualTo(9);
    }

    @Test
    void sendsAChargingChangeOnceAndSaysThatItDoesNotKnow() {
        aurora.given.simulator.chaos().on("/subscriptions").cutOff();
        aurora.given.simulator.forgetCalls();

        var outcome = aurora.subscriptions.update(
                update.withPlan(PlanChange.none().withQuantity(9)).withTiming(new Timing.Prorated()));

        assertThat(evidence(outcome).trace().path()).isEqualTo("/subscriptions");
        assertThat(aurora.given.simulator.changingCalls()).isEqualTo(1);
        assertThat(aurora.given.simulator.chargesMade()).isLessThanOrEqualTo(1);
    }

    @Test
    void cancelsWithThePeriodAndTakesItBack() {
        SubscriptionId id = Aurora.id(one);

        assertThat(confirmed(aurora.subscriptions.cancelAtPeriodEnd(id))).isEqualTo(id);
        assertThat(read().status().state()).isEqualTo(SubscriptionState.CANCELED);
        assertThat(read().status().active()).isTrue();
        assertThat(read().schedule().deactivation())
                .isEqualTo(one.course().term().next());

        assertThat(confirmed(aurora.subscriptions.uncancel(id))).isEqualTo(id);
        assertThat(read().status().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(read().schedule().deactivation()).isNull();
    }

    @Test
    void cancelsAtOnce() {
        confirmed(aurora.subscriptions.cancelNow(Aurora.id(one)));

        assertThat(read().status().state()).isEqualTo(SubscriptionState.DEACTIVATED);
        assertThat(read().status().active()).isFalse();
        assertThat(aurora.given.happened()).containsExactly("subscription.deactivated");
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = {"CANCELED_500", "LEGACY_500"})
    void saysThatItIsCanceledAlready(Switch variant) {
        aurora.given.turnOn(variant);
        SimulatedSubscription canceled = aurora.some(State.CANCELED);

        var refusal = refusal(aurora.subscriptions.cancelAtPeriodEnd(Aurora.id(canceled)));

        assertThat(refusal.code()).isEqualTo("subscription");
        assertThat(SubscriptionProblem.of(refusal)).isEqualTo(SubscriptionProblem.ALREADY_CANCELED);
    }

    @Test
    void cancelsSeveralByOneCall() {
        SubscriptionId canceled = Aurora.id(aurora.some(State.CANCELED));
        aurora.given.simulator.forgetCalls();

        var outcomes = aurora.subscriptions.cancelAtPeriodEnd(List.of(Aurora.id(one), canceled, NOBODY));

        assertThat(aurora.given.simulator.changingCalls()).isEqualTo(1);
        confirmed(Objects.requireNonNull(outcomes.get(Aurora.id(one))));
        assertThat(SubscriptionProblem.of(refusal(Objects.requireNonNull(outcomes.get(canceled)))))
                .isEqualTo(SubscriptionProblem.ALREADY_CANCELED);
        assertThat(SubscriptionProblem.of(refusal(Objects.requireNonNull(outcomes.get(NOBODY)))))
                .isEqualTo(SubscriptionProblem.NOT_FOUND);
    }
}
