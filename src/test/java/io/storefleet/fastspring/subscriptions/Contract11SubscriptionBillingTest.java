package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.billing.Course;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Contract §11.7, and pause, resume and convert of §11.8. */
class Contract11SubscriptionBillingTest {

    private static final SubscriptionId NOBODY = new SubscriptionId("sUb0nobodyaaaaaaaaaaaA");

    @AutoClose
    private final Aurora aurora = new Aurora();

    private final SubscriptionBilling billing = aurora.subscriptions.billing();

    @ParameterizedTest
    @NullSource
    @EnumSource(names = {"CHARGE_PLURAL", "MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500"})
    void chargesManagedOnesAndSaysWhyNotTheOthers(Switch variant) {
        aurora.given.turnOn(variant);
        SubscriptionId managed = Aurora.id(aurora.managed());
        SubscriptionId renewing = Aurora.id(aurora.renewing());

        var outcomes = billing.charge(List.of(managed, renewing, NOBODY));

        confirmed(Objects.requireNonNull(outcomes.get(managed)));
        assertThat(SubscriptionProblem.of(refusal(Objects.requireNonNull(outcomes.get(renewing)))))
                .isEqualTo(SubscriptionProblem.NOT_MANAGED);
        assertThat(SubscriptionProblem.of(refusal(Objects.requireNonNull(outcomes.get(NOBODY)))))
                .isEqualTo(SubscriptionProblem.NOT_FOUND);
        assertThat(aurora.given.simulator.chargesMade()).isEqualTo(1);
    }

    @Test
    void saysWhyACardWasDeclined() {
        SubscriptionId managed = Aurora.id(aurora.managed());
        aurora.billing.declines().next(1, managed.value(), "EXPIRED_CARD");

        var refusal = refusal(billing.charge(managed));

        assertThat(refusal.text()).isEqualTo("EXPIRED_CARD");
        assertThat(new DeclineReason(refusal.text()).kind()).isEqualTo(DeclineReason.Kind.HARD);
        assertThat(aurora.subscriptions.get(managed).status().declineReason())
                .isEqualTo(new DeclineReason("EXPIRED_CARD"));
        assertThat(aurora.given.simulator.chargesMade()).isZero();
    }

    @Test
    void chargesOnceThoughTheAnswerIsLost() {
        SubscriptionId managed = Aurora.id(aurora.managed());
        aurora.given.simulator.chaos().on("/subscriptions/charge").truncated();
        aurora.given.simulator.forgetCalls();

        evidence(billing.charge(managed));

        assertThat(aurora.given.simulator.changingCalls()).isEqualTo(1);
        assertThat(aurora.given.simulator.chargesMade()).isEqualTo(1);
    }

    @Test
    void pausesFromTheNextBillingDateOn() {
        SimulatedSubscription one = aurora.renewing();

        Subscription paused = confirmed(billing.pause(Aurora.id(one), 2));

        assertThat(paused.pausing().scheduled()).isTrue();
        assertThat(paused.pausing().pauseDate()).isEqualTo(one.course().term().next());
        assertThat(paused.pausing().resumeDate())
                .isEqualTo(Objects.requireNonNull(one.course().term().next()).plusMonths(2));
    }

    @Test
    void saysWhyItCannotPause() {
        var refusal = refusal(billing.pause(Aurora.id(aurora.some(State.DEACTIVATED)), 1));

        assertThat(refusal.code()).isEqualTo("subscriptions.pause");
    }

    @Test
    void resumesAPausedOneAndChargesForTheNewCycle() {
        SimulatedSubscription paused = aurora.some(State.PAUSED);

        Subscription resumed = confirmed(billing.resume(Aurora.id(paused)));

        assertThat(resumed.status().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(resumed.pausing().scheduled()).isNotEqualTo(true);
        assertThat(aurora.given.simulator.chargesMade()).isEqualTo(1);
    }

    @Test
    void saysThatNothingIsPaused() {
        assertThat(refusal(billing.resume(Aurora.id(aurora.renewing()))).code()).isEqualTo("subscriptions.resume");
    }

    @Test
    void makesACartOfAnUnpaidTrialThatEnded() {
        SimulatedSubscription trial = aurora.some(one -> {
            Course.Trial kind = one.course().trial();
            return one.state() == State.TRIAL && kind != null && kind.kind() == Course.Trial.Kind.FREE_WITHOUT_PAYMENT;
        });
        LocalDate end = Objects.requireNonNull(trial.course().trial()).end();
        aurora.given
                .simulator
                .time()
                .advance(Duration.ofDays(AgainstSimulator.NOW
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .until(end, ChronoUnit.DAYS)
                        + 1));

        var session = confirmed(billing.convert(Aurora.id(trial)));

        assertThat(session.account()).isEqualTo(new AccountId(trial.account()));
        assertThat(session.items().getFirst().product())
                .isEqualTo(new ProductPath(trial.plan().product().path()));
        assertThat(session.order()).isNull();
    }

    @Test
    void saysWhyItCannotConvert() {
        assertThat(refusal(billing.convert(NOBODY)).code()).isEqualTo("subscription.convert");
        assertThat(refusal(billing.convert(Aurora.id(aurora.renewing()))).code())
                .isEqualTo("subscription.convert");
    }
}
