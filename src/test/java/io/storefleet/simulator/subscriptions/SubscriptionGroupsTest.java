package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.billing.Proration;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.9: co-term groups. */
class SubscriptionGroupsTest {

    private static final String COTERM = "/subscriptions/coterm";

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void bringsSubscriptionsOfAnAccountToOneDate() throws Exception {
        List<SimulatedSubscription> two = ofOneAccount();
        JsonNode made = create(two);
        String group = made.path("coTermGroup").path("coTermGroupId").asString();

        JsonNode estimate = Ask.read(ask.post(COTERM + "/" + group + "/estimate", ""));
        assertThat(fixture.simulator.chargesMade()).isZero();
        JsonNode executed = Ask.read(ask.post(COTERM + "/" + group + "/execute", ""));

        assertThat(made.path("action").asString()).isEqualTo("subscriptions.coterm.create");
        assertThat(made.path("coTermGroup")
                        .path("subscriptions")
                        .path(0)
                        .path("status")
                        .asString())
                .isEqualTo("Ready to Prorate");
        assertThat(executed.path("status").asString()).isEqualTo("Executed");
        assertThat(fixture.now(two.get(0)).course().term().next())
                .isEqualTo(fixture.now(two.get(1)).course().term().next());
        assertThat(fixture.billing.ledger().moves())
                .singleElement()
                .matches(move -> move.kind() == Ledger.Kind.PRORATION)
                .extracting(move -> move.amount().amount().doubleValue())
                .isEqualTo(
                        estimate.path("amountDueTotal").path("totalAmountDue").asDouble());
    }

    @Test
    void readsChangesAndDissolvesAGroup() throws Exception {
        List<SimulatedSubscription> two = ofOneAccount();
        String group = create(two).path("coTermGroup").path("coTermGroupId").asString();
        String path = COTERM + "/" + group;

        JsonNode removed =
                Ask.read(post(path, change("REMOVE", false, two.get(1).id())));
        JsonNode added = Ask.read(post(path, change("ADD", true, two.get(1).id(), "nothing")));
        JsonNode read = ask.json(path);
        JsonNode deleted = Ask.read(ask.delete(path));

        assertThat(removed.path("coTermChangesResult").path(0).path("status").asString())
                .isEqualTo("Opted Out of Co-Terming");
        assertThat(added.path("coTermChangesResult").path(0).has("currentPlan")).isTrue();
        assertThat(added.path("coTermChangesResult")
                        .path(1)
                        .path("error")
                        .path("code")
                        .asString())
                .isEqualTo("SUBSCRIPTION_NOT_FOUND");
        assertThat(read.path("subscriptions")).hasSize(1);
        assertThat(read.path("subscriptions").path(0).path("renewalAmount").isString())
                .isTrue();
        assertThat(deleted.path("action").asString()).isEqualTo("subscriptions.coterm.delete");
        assertThat(ask.get(path).statusCode()).isEqualTo(400);
        assertThat(Ask.read(ask.get(path)).path("error").path("coTermGroupId").asString())
                .isEqualTo("Not found");
    }

    @Test
    void groupsOnlySubscriptionsOfTheAccount() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);
        HttpResponse<String> response = post(COTERM, createBody(other(one).id(), one.id()));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("error").has("OTHER_ACCOUNT")).isTrue();
    }

    /** Two in one currency that can be aligned and are not yet. */
    private List<SimulatedSubscription> ofOneAccount() {
        SimulatedSubscription one = fixture.renewing("month");
        SimulatedSubscription other = fixture.some(some -> Proration.possible(some)
                && some.course().interval().equals(one.course().interval())
                && some.currency().equals(one.currency())
                && !next(some).equals(next(one)));
        return List.of(one, fixture.billing.desk().transfer(other.id(), one.account()));
    }

    private static String next(SimulatedSubscription one) {
        return String.valueOf(one.course().term().next());
    }

    private SimulatedAccount other(SimulatedSubscription one) {
        return fixture.store.accounts().stream()
                .filter(account -> !account.id().equals(one.account()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode create(List<SimulatedSubscription> members) throws Exception {
        HttpResponse<String> response = post(
                COTERM,
                createBody(
                        members.getFirst().account(),
                        members.getFirst().id(),
                        members.getLast().id()));
        assertThat(response.statusCode()).isEqualTo(200);
        return Ask.read(response);
    }

    private static String createBody(String account, String... members) {
        return "{'accountId':'" + account + "','coTermGroup':{'displayName':'All in one','subscriptions':['"
                + String.join("','", members) + "']}}";
    }

    private static String change(String action, boolean preview, String... members) {
        return "{'action':'" + action + "','preview':" + preview + ",'prorate':true,'subscriptions':['"
                + String.join("','", members) + "']}";
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
