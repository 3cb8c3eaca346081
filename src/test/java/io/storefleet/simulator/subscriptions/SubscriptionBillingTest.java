package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.Subscription.State;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.3, §15.3 and §16.12: what time brings about. */
class SubscriptionBillingTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void doesNothingUntilTimeIsMoved() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");

        assertThat(fixture.shown(one).path("nextDisplayISO8601").asString())
                .isEqualTo(next(one).toString());
        assertThat(fixture.state.happenings().all())
                .noneMatch(news -> news.type().startsWith("subscription."));
    }

    @Test
    void renewsOnTheDayWithAnOrderAnEntryAndACharge() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");
        int entries = entries(one).size();

        fixture.goTo(next(one));

        JsonNode shown = fixture.shown(one);
        assertThat(shown.path("state").asString()).isEqualTo("active");
        assertThat(shown.path("sequence").asInt()).isEqualTo(one.course().term().sequence() + 1);
        assertThat(shown.path("nextDisplayISO8601").asString())
                .isEqualTo(one.course()
                        .interval()
                        .after(one.course().term().anchor(), periods(one) + 1)
                        .toString());
        assertThat(entries(one)).hasSize(entries + 1);
        JsonNode order = entries(one).get(entries).path("order");
        assertThat(order.path("reference").asString()).startsWith("AUR").endsWith("B");
        assertThat(order.path("items").path(0).path("subscription").asString()).isEqualTo(one.id());
        assertThat(fixture.news(one)).endsWith("subscription.charge.completed");
    }

    @Test
    void remindsAWeekBeforeTheCharge() {
        SimulatedSubscription one = fixture.some(some -> some.state() == State.ACTIVE
                && !some.course().term().renewal().reminded()
                && some.course().interval().unit().equals("month"));

        fixture.goTo(next(one).minusDays(8));
        assertThat(fixture.news(one)).isEmpty();
        fixture.goTo(next(one).minusDays(7));

        assertThat(fixture.news(one)).containsExactly("subscription.payment.reminder");
    }

    @Test
    void chargesTheSameEachMonthAndKeepsTheDay() {
        SimulatedSubscription one = fixture.renewing("month");

        fixture.goTo(SubscriptionFixture.TODAY.plusMonths(3));

        List<Ledger.Move> moves = fixture.billing.ledger().of(one.id());
        assertThat(moves).hasSize(3).allMatch(move -> move.kind() == Ledger.Kind.RENEWAL);
        assertThat(moves)
                .extracting(Ledger.Move::amount)
                .containsOnly(moves.getFirst().amount());
        assertThat(fixture.simulator.chargesMade()).isZero();
    }

    @Test
    void tellsTheChargeWithIdsOrWithObjects() {
        SimulatedSubscription one = fixture.renewing("month");

        fixture.goTo(next(one));

        JsonNode brief = fixture.last(one, "subscription.charge.completed", false);
        JsonNode whole = fixture.last(one, "subscription.charge.completed", true);
        assertThat(brief.propertyNames())
                .contains("order", "currency", "total", "status", "timestamp", "timestampInSeconds", "sequence")
                .contains("periods", "account", "subscription");
        assertThat(brief.path("status").asString()).isEqualTo("successful");
        assertThat(whole.path("order").path("id")).isEqualTo(brief.path("order"));
        assertThat(whole.path("subscription").path("id")).isEqualTo(brief.path("subscription"));
        assertThat(whole.path("account").path("id")).isEqualTo(brief.path("account"));
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

    @Test
    void restsWhenItIsTold() {
        fixture.billing.rest();

        fixture.goTo(SubscriptionFixture.TODAY.plusMonths(2));

        assertThat(fixture.billing.ledger().moves()).isEmpty();
    }

    @Test
    void declinesAllChargesOfAnAccount() {
        SimulatedSubscription one = fixture.renewing("month");
        fixture.billing.declines().all(one.account(), "RISK");

        fixture.goTo(next(one));

        assertThat(fixture.now(one).state()).isEqualTo(State.OVERDUE);
        assertThat(fixture.now(one).marks().declined()).isEqualTo("RISK");
    }

    @Test
    void isRightForTheWholeStoreAfterAMonth() {
        List<SimulatedSubscription> before = fixture.all().toList();

        fixture.goTo(SubscriptionFixture.TODAY.plusMonths(1));

        assertThat(fixture.all()).allMatch(one -> {
            LocalDate next = one.course().term().next();
            return one.state() == State.OVERDUE
                    || next == null
                    || next.isAfter(SubscriptionFixture.TODAY.plusMonths(1));
        });
        assertThat(before)
                .filteredOn(this::renewsWithinAMonth)
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(fixture.billing.ledger().of(one.id())).hasSize(1));
        assertThat(fixture.all()).noneMatch(one -> one.state() == State.TRIAL);
    }

    @Test
    void keepsTheStateOfTheAccountsSubscriptions() {
        SimulatedSubscription one = fixture.some(State.CANCELED);

        fixture.simulator.time().advance(Duration.ofDays(400));

        assertThat(fixture.state
                        .accounts()
                        .read(one.account())
                        .orElseThrow()
                        .trade()
                        .subscriptions())
                .filteredOn(known -> known.id().equals(one.id()))
                .singleElement()
                .matches(known -> known.state() == State.DEACTIVATED);
    }

    private boolean renewsWithinAMonth(SimulatedSubscription one) {
        return one.state() == State.ACTIVE
                && one.course().interval().unit().equals("month")
                && one.course().term().renewal().auto()
                && one.course().ending().remaining() == null
                && one.course().pause() == null;
    }

    private JsonNode entries(SimulatedSubscription one) throws Exception {
        return Ask.read(fixture.ask.get("/subscriptions/" + one.id() + "/entries"));
    }

    private static LocalDate next(SimulatedSubscription one) {
        return Objects.requireNonNull(one.course().term().next());
    }

    private static long periods(SimulatedSubscription one) {
        return ChronoUnit.MONTHS.between(one.course().term().anchor(), next(one))
                / (one.course().interval().unit().equals("year") ? 12 : 1);
    }
}
