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

/** Contract §11.9: transfers, co-term groups, cancel surveys. */
class SubscriptionGroupsTest {

    private static final String COTERM = "/subscriptions/coterm";
    private static final String SURVEY = "/subscriptions/cancelSurvey/";

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

    @Test
    void keepsWhyABuyerCancels() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);

        JsonNode offered = ask.json(SURVEY + "reasons/" + one.id() + "?lang=en");
        JsonNode said = Ask.read(post(
                SURVEY + "response",
                "{'subscription':'" + one.id() + "','cancelSurvey':{'reasonId':'3','feedbackText':'Too many tabs'}}"));

        assertThat(offered.path("reasons")).hasSize(7);
        assertThat(said.path("name").asString()).isEqualTo("usability");
        assertThat(ask.json(SURVEY + "reasons/" + one.id())
                        .path("cancelSurvey")
                        .path("reasonId")
                        .asString())
                .isEqualTo("3");
    }

    @Test
    void findsWhatBuyersSaidByTimeAndProduct() throws Exception {
        fixture.all().limit(5).forEach(one -> said(one.id(), "cost"));
        SimulatedSubscription last = fixture.some(State.PAUSED);
        said(last.id(), "other");

        JsonNode page = Ask.read(post(SURVEY + "response/query", query("2026-06-01", "2026-06-02", "")));
        JsonNode later = Ask.read(post(SURVEY + "response/query", query("2026-06-02", "2026-06-03", "")));
        JsonNode own = Ask.read(post(
                SURVEY + "response/query",
                query(
                        "2026-06-01",
                        "2026-06-02",
                        "'productPath':'" + last.plan().product().path() + "',")));

        assertThat(page.path("totalRecords").asInt()).isEqualTo(6);
        assertThat(page.path("totalPages").asInt()).isEqualTo(3);
        assertThat(page.path("surveys")).hasSize(2);
        assertThat(page.path("surveys").path(0).path("reasonId").asString()).isEqualTo("7");
        assertThat(page.path("surveys").path(0).path("creationTime").asString())
                .isEqualTo("Mon Jun 01 10:00:00 UTC 2026");
        assertThat(later.path("totalRecords").asInt()).isZero();
        assertThat(own.path("surveys"))
                .isNotEmpty()
                .allMatch(one -> one.path("productPath")
                        .asString()
                        .equals(last.plan().product().path()));
        assertThat(post(SURVEY + "response/query", "{}").statusCode()).isEqualTo(400);
    }

    private void said(String id, String reason) {
        try {
            post(
                    SURVEY + "response",
                    "{'subscription':'" + id + "','cancelSurvey':{'reasonName':'" + reason + "','lang':'en'}}");
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String query(String begin, String end, String product) {
        return "{'startDate':'" + begin + "T00:00:00Z','endDate':'" + end + "T00:00:00Z'," + product
                + "'pagination':{'limit':2,'offset':0},'sorting':{'field':'reasonId','order':'desc'}}";
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
