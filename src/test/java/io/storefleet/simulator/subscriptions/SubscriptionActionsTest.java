package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.billing.Bill;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.5, §11.7 and §11.8: cancelling, charging, pausing, resuming, converting. */
class SubscriptionActionsTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void cancelsAtTheEndOfThePeriodUnlessToldOtherwise() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");

        JsonNode item = SubscriptionFixture.item(ask.delete("/subscriptions/" + one.id()));

        assertThat(item.path("action").asString()).isEqualTo("subscription.cancel");
        JsonNode shown = fixture.shown(one);
        assertThat(shown.path("state").asString()).isEqualTo("canceled");
        assertThat(shown.path("active").asBoolean()).isTrue();
        assertThat(shown.path("canceledDateDisplayISO8601").asString()).isEqualTo("2026-06-01");
        assertThat(shown.path("deactivationDate")).isEqualTo(shown.path("next"));
        assertThat(fixture.news(one)).containsExactly("subscription.canceled");
        fixture.goTo(next(one));
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("deactivated");
        assertThat(fixture.billing.ledger().of(one.id())).isEmpty();
    }

    @Test
    void deactivatesAtOnceAndTellsOnlyThat() throws Exception {
        SimulatedSubscription one = fixture.some(State.TRIAL);

        ask.delete("/subscriptions/" + one.id() + "?billingPeriod=0");

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("deactivated");
        assertThat(fixture.news(one)).containsExactly("subscription.deactivated");
    }

    @Test
    void cancelsSeveralInOneCall() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);
        SimulatedSubscription other = fixture.some(State.OVERDUE);

        HttpResponse<String> response = ask.delete("/subscriptions/" + one.id() + "," + other.id() + ",nothing");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(fixture.now(one).state()).isEqualTo(State.CANCELED);
        assertThat(fixture.now(other).state()).isEqualTo(State.CANCELED);
        assertThat(Ask.read(response)
                        .path("subscriptions")
                        .path(2)
                        .path("result")
                        .asString())
                .isEqualTo("error");
    }

    @Test
    void refusesToCancelTwice() throws Exception {
        String path = "/subscriptions/" + fixture.some(State.CANCELED).id();

        HttpResponse<String> response = ask.delete(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(SubscriptionFixture.item(response)
                        .path("error")
                        .path("subscription")
                        .asString())
                .isEqualTo("The subscription is already canceled");
    }

    @Test
    void refusesToCancelTwiceFlatWithStatus500WhenSwitchedSo() throws Exception {
        fixture.simulator.switches().turnOn(Switch.CANCELED_500);

        HttpResponse<String> response =
                ask.delete("/subscriptions/" + fixture.some(State.DEACTIVATED).id());

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Ask.read(response).has("subscriptions")).isFalse();
        assertThat(Ask.read(response).path("error").path("subscription").asString())
                .isEqualTo("The subscription is already canceled");
    }

    @Test
    void chargesManagedOnesAsOftenAsItIsAsked() throws Exception {
        SimulatedSubscription one = fixture.managed();

        HttpResponse<String> response = charge(one.id());
        charge(one.id());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Ask.read(response)
                        .path("subscription")
                        .path(0)
                        .path("result")
                        .asString())
                .isEqualTo("success");
        assertThat(fixture.billing.ledger().of(one.id()))
                .hasSize(2)
                .allMatch(move -> move.kind() == Ledger.Kind.CHARGE);
        assertThat(fixture.simulator.chargesMade()).isEqualTo(2);
        assertThat(fixture.news(one)).containsExactly("subscription.charge.completed", "subscription.charge.completed");
        assertThat(fixture.shown(one).path("sequence").asInt())
                .isEqualTo(one.course().term().sequence() + 2);
    }

    @Test
    void answersChargesUnderThePluralWhenSwitchedSo() throws Exception {
        fixture.simulator.switches().turnOn(Switch.CHARGE_PLURAL);

        assertThat(SubscriptionFixture.item(charge(fixture.managed().id()))
                        .path("result")
                        .asString())
                .isEqualTo("success");
    }

    @Test
    void chargesTheAmountThatWasSetBefore() throws Exception {
        SimulatedSubscription one = fixture.managed();
        ask.post(
                "/subscriptions",
                "{\"subscriptions\":[{\"subscription\":\"%s\",\"quantity\":1,\"pricing\":{\"price\":{\"%s\":700}}}]}"
                        .formatted(one.id(), one.currency()));

        charge(one.id());

        assertThat(fixture.billing
                        .ledger()
                        .of(one.id())
                        .getFirst()
                        .amount()
                        .amount()
                        .intValue())
                .isBetween(1, 700);
        assertThat(fixture.billing.ledger().of(one.id()).getFirst().amount())
                .isEqualTo(Bill.of(fixture.now(one)).total());
    }

    @Test
    void chargesOnlyManagedOnes() throws Exception {
        HttpResponse<String> response = charge(fixture.renewing("month").id());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(SubscriptionFixture.item(response)
                        .path("error")
                        .path("subscription")
                        .asString())
                .isEqualTo("Renew can only be performed for 'Adhoc' subscriptions.");
        assertThat(fixture.simulator.chargesMade()).isZero();
    }

    @Test
    void declinesAChargeForItsOwnItemOnly() throws Exception {
        SimulatedSubscription one = fixture.managed();
        SimulatedSubscription other = fixture.some(some ->
                some.managed() && some.state() == State.ACTIVE && !some.id().equals(one.id()));
        fixture.billing.declines().next(1, one.id(), "EXPIRED_CARD");

        JsonNode items = Ask.read(charge(one.id(), other.id())).path("subscription");

        assertThat(items.path(0).path("error").path("subscription").asString()).isEqualTo("EXPIRED_CARD");
        assertThat(items.path(1).path("result").asString()).isEqualTo("success");
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("overdue");
        assertThat(fixture.simulator.chargesMade()).isEqualTo(1);
        charge(one.id());
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
    }

    @Test
    void pausesAtTheNextChargeForSoManyPeriods() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");

        JsonNode answer = Ask.read(ask.post("/subscriptions/" + one.id() + "/pause", "{\"pausePeriodCount\":2}"));

        assertThat(answer.path("action").asString()).isEqualTo("subscriptions.pause.get");
        assertThat(answer.path("isPauseScheduled").asBoolean()).isTrue();
        assertThat(answer.path("pauseDate")).isEqualTo(answer.path("next"));
        assertThat(answer.path("resumeDateDisplayISO8601").asString())
                .isEqualTo(next(one).plusMonths(2).toString());
        fixture.goTo(next(one));
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("paused");
        assertThat(fixture.billing.ledger().of(one.id())).isEmpty();
        fixture.goTo(next(one).plusMonths(2));
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
        assertThat(fixture.billing.ledger().of(one.id())).hasSize(1);
    }

    @Test
    void refusesToPauseWhatDoesNotRun() throws Exception {
        HttpResponse<String> response =
                ask.post("/subscriptions/" + fixture.some(State.TRIAL).id() + "/pause", "{\"pausePeriodCount\":1}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("action").asString()).isEqualTo("subscriptions.pause");
        assertThat(Ask.read(response).path("error").path("subscriptions.pause").asString())
                .isNotBlank();
    }

    @Test
    void chargesAtOnceWhenAPlannedPauseIsRemoved() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");
        ask.post("/subscriptions/" + one.id() + "/pause", "{\"pausePeriodCount\":1}");

        JsonNode answer = Ask.read(ask.post("/subscriptions/" + one.id() + "/resume", ""));

        assertThat(answer.path("isPauseScheduled").asBoolean(true)).isFalse();
        assertThat(answer.path("nextDisplayISO8601").asString()).isEqualTo("2026-07-01");
        assertThat(fixture.billing.ledger().of(one.id()))
                .singleElement()
                .matches(move -> move.kind() == Ledger.Kind.RESUME);
    }

    @Test
    void resumesAPausedOneOnce() throws Exception {
        SimulatedSubscription one = fixture.some(State.PAUSED);

        assertThat(ask.post("/subscriptions/" + one.id() + "/resume", "").statusCode())
                .isEqualTo(200);
        HttpResponse<String> again = ask.post("/subscriptions/" + one.id() + "/resume", "");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Ask.read(again).path("error").has("subscriptions.resume")).isTrue();
        assertThat(fixture.simulator.chargesMade()).isEqualTo(1);
        assertThat(fixture.news(one)).contains("subscription.resumed");
    }

    @Test
    void staysPausedWhenTheChargeIsDeclined() throws Exception {
        SimulatedSubscription one = fixture.some(State.PAUSED);
        fixture.billing.declines().next(1, one.id(), "INSUFFICIENT_FUNDS");

        HttpResponse<String> response = ask.post("/subscriptions/" + one.id() + "/resume", "");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("paused");
        assertThat(fixture.simulator.chargesMade()).isZero();
    }

    @Test
    void convertsAnUnpaidTrialIntoASession() throws Exception {
        SimulatedSubscription one = endedTrial();

        JsonNode session = Ask.read(ask.post("/subscriptions/" + one.id() + "/convert", ""));

        assertThat(session.propertyNames())
                .containsExactly("id", "currency", "expires", "order", "account", "subtotal", "items");
        assertThat(session.path("account").asString()).isEqualTo(one.account());
        assertThat(session.path("items").path(0).path("product").asString())
                .isEqualTo(one.plan().product().path());
        fixture.billing.desk().convert(one.id());
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
    }

    @Test
    void convertsNothingElse() throws Exception {
        SimulatedSubscription late = endedTrial();

        assertThat(conversion("nothing")).isEqualTo("Subscription not found");
        assertThat(conversion(fixture.some(State.ACTIVE).id())).contains("Only deactivated");
        assertThat(conversion(fixture.some(one ->
                                one.state() == State.DEACTIVATED && one.course().trial() == null)
                        .id()))
                .contains("Payment information was collected");
        fixture.goTo(SubscriptionFixture.TODAY.plusDays(40));
        assertThat(conversion(late.id())).contains("window is over");
    }

    @Test
    void beginsASubscriptionWithAnOrderThatBuysOne() throws Exception {
        String account = fixture.store.accounts().stream()
                .filter(one -> one.trade().usableMethods() > 0)
                .findFirst()
                .orElseThrow()
                .id();

        JsonNode order = Ask.read(ask.post(
                "/orders",
                "{\"account\":\"" + account
                        + "\",\"currency\":\"USD\",\"items\":[{\"product\":\"aurora-pro-monthly\",\"quantity\":1}]}"));

        String id = order.path("items").path(0).path("subscription").asString();
        JsonNode shown = ask.json("/subscriptions/" + id);
        assertThat(shown.path("initialOrderId")).isEqualTo(order.path("id"));
        assertThat(shown.path("nextDisplayISO8601").asString()).isEqualTo("2026-07-01");
        assertThat(fixture.billing.ledger().of(order.path("id").asString()))
                .singleElement()
                .matches(move -> move.kind() == Ledger.Kind.PURCHASE);
        assertThat(fixture.news()).anyMatch(news -> news.type().equals("subscription.activated"));
        fixture.goTo(LocalDate.of(2026, 7, 1));
        assertThat(fixture.billing.ledger().of(id)).hasSize(1);
    }

    @Test
    void tellsOnceThatASubscriptionBegan() throws Exception {
        String account = fixture.store.accounts().getFirst().id();
        JsonNode session = Ask.read(ask.post(
                "/sessions",
                "{\"account\":\"" + account + "\",\"items\":[{\"product\":\"aurora-pro-yearly\",\"quantity\":1}]}"));

        ask.post("/session/" + session.path("id").asString(), "");

        assertThat(fixture.news().filter(news -> news.type().equals("subscription.activated")))
                .singleElement()
                .matches(news -> news.data().shown(false).has("instructions"));
    }

    @Test
    void writesRefundsIntoTheLedger() throws Exception {
        SimulatedSubscription one = fixture.managed();
        charge(one.id());
        JsonNode entries = Ask.read(ask.get("/subscriptions/" + one.id() + "/entries"));
        String order = entries.path(entries.size() - 1).path("order").path("id").asString();

        ask.post("/returns", "{\"returns\":[{\"order\":\"" + order + "\",\"reason\":\"OTHER\"}]}");

        assertThat(fixture.billing.ledger().of(order))
                .singleElement()
                .matches(move -> move.kind() == Ledger.Kind.REFUND)
                .extracting(Ledger.Move::amount)
                .isEqualTo(fixture.billing.ledger().of(one.id()).getFirst().amount());
    }

    private SimulatedSubscription endedTrial() {
        return fixture.some(
                one -> one.state() == State.DEACTIVATED && one.course().trial() != null);
    }

    private String conversion(String id) throws Exception {
        HttpResponse<String> response = ask.post("/subscriptions/" + id + "/convert", "");
        assertThat(response.statusCode()).isEqualTo(400);
        return Ask.read(response).path("error").path("subscription.convert").asString("");
    }

    private HttpResponse<String> charge(String... ids) throws Exception {
        String items = String.join("\"},{\"subscription\":\"", ids);
        return ask.post("/subscriptions/charge", "{\"subscriptions\":[{\"subscription\":\"" + items + "\"}]}");
    }

    private static LocalDate next(SimulatedSubscription one) {
        return Objects.requireNonNull(one.course().term().next());
    }
}
