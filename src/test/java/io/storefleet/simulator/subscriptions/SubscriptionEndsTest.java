package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract §11.3 and §16.12: trials, pauses and periods come to their end. */
class SubscriptionEndsTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void remindsOfTheEndOfATrialAndThenCharges() throws Exception {
        SimulatedSubscription one = fixture.some(some -> some.state() == State.TRIAL
                && !some.course().term().renewal().reminded()
                && some.course().trial() != null
                && some.course().trial().kind().name().equals("FREE_WITH_PAYMENT"));

        fixture.goTo(next(one).minusDays(3));
        assertThat(fixture.news(one)).containsExactly("subscription.trial.reminder");
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("trial");
        fixture.goTo(next(one));

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
        assertThat(fixture.news(one)).endsWith("subscription.charge.completed");
        assertThat(fixture.billing.ledger().of(one.id())).hasSize(1);
    }

    @Test
    void endsATrialThatHasNothingToCharge() throws Exception {
        SimulatedSubscription one = fixture.some(some -> some.state() == State.TRIAL
                && some.course().trial() != null
                && some.course().trial().kind().name().equals("FREE_WITHOUT_PAYMENT"));

        fixture.goTo(next(one));

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("deactivated");
        assertThat(fixture.billing.ledger().of(one.id())).isEmpty();
    }

    @Test
    void deactivatesACanceledOneAtTheEndOfItsPeriod() throws Exception {
        SimulatedSubscription one = fixture.some(State.CANCELED);
        LocalDate end = Objects.requireNonNull(one.course().ending().deactivation());

        assertThat(fixture.shown(one).path("active").asBoolean(false)).isTrue();
        fixture.goTo(end);

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("deactivated");
        assertThat(fixture.news(one)).containsExactly("subscription.deactivated");
    }

    @Test
    void resumesAPausedOneByACharge() throws Exception {
        SimulatedSubscription one = fixture.some(State.PAUSED);

        fixture.goTo(next(one));

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
        assertThat(fixture.shown(one).has("resumeDate")).isFalse();
        assertThat(fixture.news(one)).contains("subscription.resumed", "subscription.charge.completed");
    }

    @Test
    void waitsForTheBuyerWhereRenewalIsManual() throws Exception {
        SimulatedSubscription one = fixture.some(some -> some.state() == State.ACTIVE
                && !some.course().term().renewal().auto()
                && !some.managed()
                && some.course().pause() == null
                && some.course().ending().remaining() == null);

        fixture.goTo(next(one));

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("overdue");
        assertThat(fixture.news(one)).endsWith("subscription.payment.overdue");
        assertThat(fixture.billing.ledger().of(one.id())).isEmpty();
    }

    @Test
    void endsAfterTheLastOfItsPeriods() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");
        fixture.ask.post(
                "/subscriptions",
                "{\"subscriptions\":[{\"subscription\":\"" + one.id() + "\",\"remainingPeriods\":2}]}");

        fixture.goTo(one.course().interval().after(one.course().term().anchor(), periods(one) + 2));

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("deactivated");
        assertThat(fixture.billing.ledger().of(one.id())).hasSize(2);
    }

    private static LocalDate next(SimulatedSubscription one) {
        return Objects.requireNonNull(one.course().term().next());
    }

    private static long periods(SimulatedSubscription one) {
        return ChronoUnit.MONTHS.between(one.course().term().anchor(), next(one))
                / (one.course().interval().unit().equals("year") ? 12 : 1);
    }
}
