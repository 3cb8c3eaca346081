package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.9: subscriptions change hands. */
class SubscriptionTransfersTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void movesSubscriptionsToAnotherAccount() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);
        String target = other(one).id();

        JsonNode answer = transfer(one, "'targetAccountId':'" + target + "'", one.id(), "nothing");

        assertThat(Ask.texts(answer.path("transferredSubscriptions"))).containsExactly(one.id());
        assertThat(answer.path("failedSubscriptions").path(0).path("errorCode").asString())
                .isEqualTo("SUBSCRIPTION_NOT_FOUND");
        assertThat(Ask.texts(answer.path("remainingSubscriptions"))).doesNotContain(one.id());
        assertThat(fixture.shown(one).path("account").asString()).isEqualTo(target);
        assertThat(Ask.texts(ask.json("/accounts/" + target).path("subscriptions")))
                .contains(one.id());
        assertThat(Ask.texts(ask.json("/accounts/" + one.account()).path("subscriptions")))
                .doesNotContain(one.id());
    }

    @Test
    void makesTheTargetAccountWhenNobodyHasItsAddress() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);
        String target = "'targetAccount':{'email':'new@example.org','account':{'firstName':'Nora','lastName':'Neu',"
                + "'address':{'country':'DE','city':'Ulm'}}}";

        String id = transfer(one, target, one.id()).path("targetAccountId").asString();

        assertThat(ask.json("/accounts/" + id).path("contact").path("email").asString())
                .isEqualTo("new@example.org");
        fixture.goTo(SubscriptionFixture.TODAY.plusMonths(1));
        assertThat(fixture.now(one).account()).isEqualTo(id);
    }

    @Test
    void refusesTransfersToNobodyAndOfTooMany() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);
        String many = ("{'initiatedBy':'op@example.org','sourceAccountId':'" + one.account()
                        + "','targetAccountId':'x','subscriptions':[" + "'x',".repeat(20) + "'x']}")
                .replace('\'', '"');

        assertThat(ask.post("/subscriptions/transfer", many).statusCode()).isEqualTo(400);
        assertThat(post("/subscriptions/transfer", transferBody(one, "'targetAccountId':'nobody'", one.id()))
                        .statusCode())
                .isEqualTo(400);
    }

    private SimulatedAccount other(SimulatedSubscription one) {
        return fixture.store.accounts().stream()
                .filter(account -> !account.id().equals(one.account()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode transfer(SimulatedSubscription one, String target, String... ids) throws Exception {
        HttpResponse<String> response = post("/subscriptions/transfer", transferBody(one, target, ids));
        assertThat(response.statusCode()).isEqualTo(200);
        return Ask.read(response);
    }

    private static String transferBody(SimulatedSubscription one, String target, String... ids) {
        return "{'initiatedBy':'op@example.org','sourceAccountId':'" + one.account() + "'," + target
                + ",'subscriptions':['" + String.join("','", ids) + "']}";
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return ask.post(path, json.replace('\'', '"'));
    }
}
