package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.Subscription.State;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.4: what a changed plan costs, at once or later. */
class SubscriptionProrationTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void changesPlanAndQuantityWithoutACharge() throws Exception {
        SimulatedSubscription one = monthly();

        JsonNode item = updated(one, "'product':'aurora-team-monthly','quantity':3");

        assertThat(item.propertyNames()).containsExactly("subscription", "action", "result");
        assertThat(item.path("action").asString()).isEqualTo("subscription.update");
        JsonNode shown = fixture.shown(one);
        assertThat(shown.path("product").asString()).isEqualTo("aurora-team-monthly");
        assertThat(shown.path("quantity").asInt()).isEqualTo(3);
        assertThat(fixture.news(one)).containsExactly("subscription.updated");
        assertThat(fixture.simulator.chargesMade()).isZero();
    }

    @Test
    void chargesTheRestOfThePeriodWhenProrating() throws Exception {
        SimulatedSubscription one = monthly();

        JsonNode item = updated(one, "'product':'aurora-team-monthly','prorate':true");

        assertThat(item.path("prorated").asBoolean()).isTrue();
        JsonNode proration = item.path("proration");
        assertThat(proration.propertyNames())
                .contains("productPath", "currency", "nextPeriodStartDate", "nextPeriodEndDate", "regularPeriod")
                .contains("previousRemainingDays", "periodPastDays", "nextRemainingDays", "nextPricePerPeriod")
                .contains("previousPricePerPeriod", "utilizedAmount", "creditAmount", "proratedAmount")
                .contains("chargeAmount", "prorateAdjustment", "refundAmount");
        BigDecimal charged =
                fixture.billing.ledger().of(one.id()).getFirst().amount().amount();
        assertThat(proration.path("chargeAmount").decimalValue()).isEqualByComparingTo(charged);
        assertThat(charged)
                .isEqualByComparingTo(proration
                        .path("proratedAmount")
                        .decimalValue()
                        .subtract(proration.path("creditAmount").decimalValue()));
        assertThat(proration
                        .path("utilizedAmount")
                        .decimalValue()
                        .add(proration.path("creditAmount").decimalValue()))
                .isEqualByComparingTo(
                        proration.path("previousPricePerPeriod").path("amount").decimalValue());
        int left = proration.path("previousRemainingDays").asInt();
        double share = left / (double) (left + proration.path("periodPastDays").asInt());
        assertThat(proration.path("creditAmount").asDouble())
                .isCloseTo(
                        proration.path("previousPricePerPeriod").path("amount").asDouble() * share, within(0.6));
        assertThat(fixture.billing.ledger().of(one.id()))
                .singleElement()
                .matches(move -> move.kind() == Ledger.Kind.PRORATION);
        assertThat(fixture.news(one)).containsExactly("subscription.updated", "subscription.charge.completed");
        assertThat(fixture.now(one).course().term().next())
                .isEqualTo(one.course().term().next());
    }

    @Test
    void marksTheOrderOfAProration() throws Exception {
        SimulatedSubscription one = monthly();
        updated(one, "'quantity':4,'prorate':true");

        JsonNode entries = Ask.read(fixture.ask.get("/subscriptions/" + one.id() + "/entries"));

        JsonNode item =
                entries.path(entries.size() - 1).path("order").path("items").path(0);
        assertThat(item.has("proratedItemTotal")).isTrue();
    }

    @Test
    void beginsAPeriodTodayWhenTheIntervalChanges() throws Exception {
        SimulatedSubscription one = monthly();

        updated(one, "'product':'aurora-pro-yearly','prorate':true");

        assertThat(fixture.shown(one).path("nextDisplayISO8601").asString()).isEqualTo("2027-06-01");
    }

    @Test
    void onlyComputesWhenPreviewing() throws Exception {
        SimulatedSubscription one = monthly();

        JsonNode preview = updated(one, "'quantity':2,'prorate':true,'preview':true");

        assertThat(preview.path("proration").path("chargeAmount").decimalValue())
                .isPositive();
        assertThat(fixture.shown(one).path("quantity").asInt())
                .isEqualTo(one.plan().quantity());
        assertThat(fixture.simulator.chargesMade()).isZero();
        assertThat(fixture.news(one)).isEmpty();
    }

    @Test
    void givesCreditWithoutAChargeForASmallerPlan() throws Exception {
        SimulatedSubscription one = fixture.some(some -> some.state() == State.ACTIVE
                && some.course().interval().unit().equals("month")
                && some.plan().quantity() > 1);

        JsonNode proration = updated(one, "'quantity':1,'prorate':true").path("proration");

        assertThat(proration.path("refundAmount").decimalValue()).isPositive();
        assertThat(proration.path("chargeAmount").decimalValue().signum()).isZero();
        assertThat(fixture.simulator.chargesMade()).isZero();
        assertThat(fixture.shown(one).path("quantity").asInt()).isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheProrationIsDeclined() throws Exception {
        SimulatedSubscription one = monthly();
        fixture.billing.declines().next(1, one.id(), "CC_CVV");

        JsonNode item = updated(one, "'quantity':9,'prorate':true");

        assertThat(item.path("error").path("prorate").asString()).isEqualTo("CC_CVV");
        assertThat(fixture.shown(one).path("quantity").asInt())
                .isEqualTo(one.plan().quantity());
        assertThat(fixture.simulator.chargesMade()).isZero();
    }

    private SimulatedSubscription monthly() {
        return fixture.some(one -> one.state() == State.ACTIVE
                && one.plan().product().path().equals("aurora-pro-monthly")
                && one.course().term().renewal().auto()
                && one.course().ending().remaining() == null
                && one.course().pause() == null
                && one.plan().cut() == null);
    }

    private JsonNode updated(SimulatedSubscription one, String fields) throws Exception {
        return SubscriptionFixture.item(post(one.id(), fields));
    }

    private HttpResponse<String> post(String id, String fields) throws Exception {
        String json = "{'subscriptions':[{'subscription':'" + id + "'," + fields + "}]}";
        return fixture.ask.post("/subscriptions", json.replace('\'', '"'));
    }
}
