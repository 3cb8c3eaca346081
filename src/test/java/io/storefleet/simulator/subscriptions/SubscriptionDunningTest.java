package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.Subscription.State;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.3 and §16.12: what follows a charge that is declined. */
class SubscriptionDunningTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void becomesOverdueWhenTheChargeIsDeclined() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");
        fixture.billing.declines().next(1, one.id(), "INSUFFICIENT_FUNDS");

        fixture.goTo(next(one));

        JsonNode shown = fixture.shown(one);
        assertThat(shown.path("state").asString()).isEqualTo("overdue");
        assertThat(shown.path("declineReason").asString()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(shown.path("paymentOverdue").path("sent").asInt(-1)).isZero();
        assertThat(fixture.news(one)).endsWith("subscription.charge.failed");
        assertThat(fixture.last(one, "subscription.charge.failed", false)
                        .path("reason")
                        .asString())
                .isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(fixture.billing.ledger().of(one.id())).isEmpty();
    }

    @Test
    void becomesActiveAgainWhenARetryWorks() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");
        fixture.billing.declines().next(2, one.id(), "DECLINED_SOFT");

        fixture.goTo(next(one).plusDays(7));
        assertThat(fixture.shown(one).path("paymentOverdue").path("sent").asInt())
                .isEqualTo(1);
        fixture.goTo(next(one).plusDays(14));

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
        assertThat(fixture.shown(one).has("declineReason")).isFalse();
        assertThat(fixture.news(one))
                .containsSubsequence(
                        "subscription.charge.failed",
                        "subscription.charge.failed",
                        "subscription.payment.overdue",
                        "subscription.charge.completed");
        assertThat(fixture.now(one).course().term().next())
                .isEqualTo(one.course().interval().after(one.course().term().anchor(), periods(one) + 1));
    }

    @Test
    void isDeactivatedWhenAllNoticesWereInVain() throws Exception {
        SimulatedSubscription one = fixture.renewing("year");
        fixture.billing.declines().all(one.id(), "EXPIRED_CARD");

        fixture.goTo(next(one).plusDays(34));
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("overdue");
        assertThat(fixture.shown(one).path("paymentOverdue").path("sent").asInt())
                .isEqualTo(4);
        fixture.goTo(next(one).plusDays(35));

        JsonNode shown = fixture.shown(one);
        assertThat(shown.path("state").asString()).isEqualTo("deactivated");
        assertThat(shown.path("active").asBoolean(true)).isFalse();
        assertThat(shown.path("deactivationDateDisplayISO8601").asString())
                .isEqualTo(next(one).plusDays(35).toString());
        assertThat(fixture.news(one)).endsWith("subscription.deactivated");
        assertThat(fixture.news(one))
                .filteredOn("subscription.payment.overdue"::equals)
                .hasSize(4);
    }

    @Test
    void becomesActiveWhenTheBuyerPays() throws Exception {
        SimulatedSubscription one = fixture.some(State.OVERDUE);

        fixture.billing.desk().pay(one.id());

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
        assertThat(fixture.billing.ledger().of(one.id()))
                .singleElement()
                .matches(move -> move.kind() == Ledger.Kind.PAYMENT);
    }

    @Test
    void declinesAllChargesOfAnAccount() {
        SimulatedSubscription one = fixture.renewing("month");
        fixture.billing.declines().all(one.account(), "RISK");

        fixture.goTo(next(one));

        assertThat(fixture.now(one).state()).isEqualTo(State.OVERDUE);
        assertThat(fixture.now(one).marks().declined()).isEqualTo("RISK");
    }

    private static LocalDate next(SimulatedSubscription one) {
        return Objects.requireNonNull(one.course().term().next());
    }

    private static long periods(SimulatedSubscription one) {
        return ChronoUnit.MONTHS.between(one.course().term().anchor(), next(one))
                / (one.course().interval().unit().equals("year") ? 12 : 1);
    }
}
