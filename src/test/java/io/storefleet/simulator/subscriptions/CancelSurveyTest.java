package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.9: why buyers cancel. */
class CancelSurveyTest {

    private static final String SURVEY = "/subscriptions/cancelSurvey/";

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
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

    private HttpResponse<String> post(String path, String json) throws Exception {
        return ask.post(path, json.replace('\'', '"'));
    }
}
