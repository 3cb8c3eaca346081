package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.8 and §7.3: how subscriptions begin. */
class SubscriptionBeginningsTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
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
        HttpResponse<String> bought = Ask.send(
                ask.request("/session/" + session.path("id").asString()).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(bought.body()).contains("Thank you");
        assertThat(ask.json("/sessions/" + session.path("id").asString())
                        .path("order")
                        .asString())
                .isEqualTo(fixture.billing
                        .subscriptions()
                        .entries(fixture.now(one))
                        .getLast()
                        .id());
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
    }

    @Test
    void keepsTheSessionOfAConversionThatIsDeclined() throws Exception {
        SimulatedSubscription one = endedTrial();
        String session = Ask.read(ask.post("/subscriptions/" + one.id() + "/convert", ""))
                .path("id")
                .asString();
        fixture.billing.declines().next(1, one.id(), "card.expired");

        HttpResponse<String> declined =
                Ask.send(ask.request("/session/" + session).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(declined.body()).contains("Buy now");
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("deactivated");

        HttpResponse<String> bought =
                Ask.send(ask.request("/session/" + session).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(bought.body()).contains("Thank you");
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

    private SimulatedSubscription endedTrial() {
        return fixture.some(
                one -> one.state() == State.DEACTIVATED && one.course().trial() != null);
    }

    private String conversion(String id) throws Exception {
        HttpResponse<String> response = ask.post("/subscriptions/" + id + "/convert", "");
        assertThat(response.statusCode()).isEqualTo(400);
        return Ask.read(response).path("error").path("subscription.convert").asString("");
    }
}
