package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §11.1: the list of subscriptions. */
class SubscriptionsTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void listsIdsWithoutAFilterEachOnceAndNoTotal() throws Exception {
        List<String> listed = new ArrayList<>();
        ObjectNode page = ask.json("/subscriptions?limit=40");
        assertThat(page.propertyNames()).containsExactly("action", "result", "nextPage", "subscriptions");
        assertThat(page.path("action").asString()).isEqualTo("subscription.getall");
        listed.addAll(Ask.texts(page.path("subscriptions")));
        while (page.path("nextPage").isNumber()) {
            page = ask.json(
                    "/subscriptions?limit=40&page=" + page.path("nextPage").asInt());
            listed.addAll(Ask.texts(page.path("subscriptions")));
        }

        assertThat(listed)
                .containsExactlyElementsOf(
                        fixture.all().map(SimulatedSubscription::id).toList());
    }

    @Test
    void listsIdsOfTheDaysAskedFor() throws Exception {
        ObjectNode page = ask.json("/subscriptions?begin=2024-01-01&end=2025-01-01&limit=1000");

        assertThat(Ask.texts(page.path("subscriptions")))
                .isNotEmpty()
                .containsExactlyElementsOf(fixture.all()
                        .filter(one -> one.course().term().begin().getYear() == 2024)
                        .map(SimulatedSubscription::id)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void showsWholeSubscriptionsOfAState(State state) throws Exception {
        JsonNode found = lookup("status=" + state.name().toLowerCase(Locale.ROOT));

        assertThat(ids(found))
                .isNotEmpty()
                .containsExactlyElementsOf(fixture.all()
                        .filter(one -> one.state() == state)
                        .map(SimulatedSubscription::id)
                        .toList());
        assertThat(found.path(0).has("instructions")).isTrue();
    }

    @Test
    void tellsLiveFromTest() throws Exception {
        JsonNode live = lookup("scope=live");
        JsonNode test = lookup("scope=test");

        assertThat(live).isNotEmpty().allMatch(one -> one.path("live").asBoolean());
        assertThat(test).isNotEmpty().noneMatch(one -> one.path("live").asBoolean());
        assertThat(live.size() + test.size()).isEqualTo(lookup("scope=all").size());
    }

    @Test
    void findsThoseOfProductsAndOfAnAccount() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);

        assertThat(lookup("products=aurora-usage,aurora-support"))
                .isNotEmpty()
                .allMatch(some -> some.path("adhoc").asBoolean()
                        || some.path("product").asString().equals("aurora-support"));
        assertThat(ids(lookup("accountId=" + one.account()))).contains(one.id());
        assertThat(lookup("accountId=" + one.account()))
                .allMatch(some -> some.path("account").asString().equals(one.account()));
        assertThat(lookup("accountId=nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"canceled, canceledDate", "created, begin", "deactivated, deactivationDate", "trialstarted, begin"})
    void takesTheDateTheEventMeans(String event, String date) throws Exception {
        JsonNode found = lookup("event=" + event + "&begin=2026-01-01&end=2026-06-01");

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(one.path(date + "DisplayISO8601").asString()).isBetween("2026-01-01", "2026-05-31"));
    }

    @Test
    void findsThoseWhoseTrialEndedAndThoseThatWereCharged() throws Exception {
        JsonNode ended = lookup("event=trialended&begin=2022-01-01&end=2026-06-01");
        assertThat(ended)
                .isNotEmpty()
                .noneMatch(one -> one.path("state").asString().equals("trial"));

        JsonNode charged = lookup("event=charged&begin=2026-04-01&end=2026-06-01");
        assertThat(charged).isNotEmpty();
        for (JsonNode one : charged) {
            JsonNode entries =
                    Ask.read(ask.get("/subscriptions/" + one.path("id").asString() + "/entries"));
            assertThat(entries)
                    .anyMatch(entry -> entry.path("beginEntryDate").asString().compareTo("2026-04-01") >= 0);
        }
    }

    @Test
    void findsARenewalAsACharge() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");
        fixture.goTo(SubscriptionFixture.TODAY.plusMonths(1));

        assertThat(ids(lookup("event=charged&begin=2026-06-02&end=2026-07-02"))).contains(one.id());
        assertThat(ids(lookup("event=charged&begin=2026-08-02&end=2026-09-02"))).doesNotContain(one.id());
    }

    @ParameterizedTest
    @CsvSource({
        "event=charged&begin=2026-04-01, end",
        "event=bought&begin=2026-04-01&end=2026-05-01, event",
        "begin=june, begin",
        "begin=2026-04-01&end=2026-04-01, end",
        "scope=some, scope",
        "status=sleeping, status",
        "limit=0, limit"
    })
    void refusesWhatItDoesNotUnderstand(String query, String field) throws Exception {
        HttpResponse<String> response = ask.get("/subscriptions?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("error").has(field)).isTrue();
    }

    @Test
    void showsChangedOnesAsTheyAreNow() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);
        ask.delete("/subscriptions/" + one.id() + "?billingPeriod=0");

        assertThat(ids(lookup("status=active"))).doesNotContain(one.id());
        assertThat(ids(lookup("status=deactivated"))).contains(one.id());
    }

    private JsonNode lookup(String query) throws Exception {
        return ask.json("/subscriptions?limit=1000&" + query).path("subscriptions");
    }

    private static List<String> ids(JsonNode found) {
        return found.valueStream().map(one -> one.path("id").asString()).toList();
    }
}
