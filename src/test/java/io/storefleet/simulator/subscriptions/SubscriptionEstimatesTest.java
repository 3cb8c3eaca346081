package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Contract §11.8, history and estimate, and the proforma invoices of §11.9. */
class SubscriptionEstimatesTest {

    private static final String ESTIMATE = "/subscriptions/estimate";
    private static final String PROFORMA = "/subscriptions/proformaInvoice";

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void estimatesWhatAnUpgradeCostsNowAndLater() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");

        JsonNode estimate = post(ESTIMATE, one, "'quantity':9,'prorate':true,'coupons':['nothing']");

        assertThat(estimate.propertyNames())
                .contains("subscription", "currency", "timezone", "periodStartDate", "periodEndDate", "endDate")
                .contains("nextChargeDate", "nextChargeDateDisplayISO8601", "remainingPeriods", "isProratable")
                .contains("prorationStatus", "currentPlan", "proposedPlan", "amountDue", "discountTotals");
        assertThat(estimate.path("remainingPeriods").asInt()).isEqualTo(-1);
        JsonNode plan = estimate.path("proposedPlan");
        assertThat(plan.path("billingFrequency").asString()).isEqualTo("1 month");
        assertThat(plan.path("quantity").asInt()).isEqualTo(9);
        assertThat(plan.propertyNames())
                .contains("proratedItemCharge", "proratedItemCredit", "proratedItemTotal", "taxPercent", "addons")
                .contains("subscriptionTotal", "subscriptionProratedCharge", "prorationTotalDays");
        assertThat(estimate.path("currentPlan").has("subscriptionProratedCredit"))
                .isTrue();
        assertThat(estimate.path("amountDue").path("totalAmountDue").decimalValue())
                .isPositive();
        assertThat(estimate.path("amountDue").path("nextChargeAmount")).isEqualTo(plan.path("subscriptionTotal"));
        assertThat(fixture.shown(one).path("quantity").asInt())
                .isEqualTo(one.plan().quantity());
        assertThat(fixture.simulator.chargesMade()).isZero();
    }

    @Test
    void estimatesWhatTheUpdateThenCharges() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");
        String change = "'quantity':9,'prorate':true";

        JsonNode due = post(ESTIMATE, one, change).path("amountDue").path("totalAmountDue");
        ask.post("/subscriptions", "{\"subscriptions\":[" + body(one.id(), change) + "]}");

        assertThat(fixture.billing.ledger().of(one.id()).getFirst().amount().amount())
                .isEqualByComparingTo(due.decimalValue());
    }

    @Test
    void owesNothingWhereTheCreditIsGreater() throws Exception {
        SimulatedSubscription one = fixture.some(some -> some.state() == State.ACTIVE
                && some.course().interval().unit().equals("month")
                && some.plan().quantity() > 1);

        JsonNode due = post(ESTIMATE, one, "'quantity':1,'prorate':true").path("amountDue");

        assertThat(due.path("prorationSubtotal").decimalValue()).isNegative();
        assertThat(due.path("totalAmountDue").decimalValue().signum()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"subscription\":\"x\"}]", "{\"subscription\":\"x\"}{\"subscription\":\"y\"}", "{}"})
    void estimatesOneRootObjectOnly(String body) throws Exception {
        HttpResponse<String> response = ask.post(ESTIMATE, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("action").asString()).isEqualTo("subscriptions.estimate.update");
        assertThat(Ask.read(response).path("error").path("message").asString()).isNotBlank();
    }

    @Test
    void saysByStatusInsteadOfActionThatItIsUnknown() throws Exception {
        HttpResponse<String> response = ask.post(ESTIMATE, "{\"subscription\":\"nothing\"}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Ask.read(response).path("status").asString()).isEqualTo("subscriptions.estimate.update");
        assertThat(Ask.read(response).has("action")).isFalse();
    }

    @Test
    void tellsTheHistoryOfThePlanAndOfAddonsNewestFirst() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");
        String path = "/subscriptions/" + one.id() + "/history";
        update(one, "'quantity':2");
        update(one, "'addons':[{'product':'aurora-sound-pack','quantity':1}]");
        update(one, "'addons':[{'product':'aurora-sound-pack','quantity':0}]");
        update(one, "'quantity':6,'prorate':true");

        JsonNode all = ask.json(path);
        JsonNode addons = ask.json(path + "?scope=add_on&order=increasing").path("changes");

        assertThat(all.path("timezone").asString()).isEqualTo("UTC");
        assertThat(types(all.path("changes")))
                .containsExactly("QUANTITY_CHANGE", "ADD_ON_REMOVE", "ADD_ON_ADD", "QUANTITY_CHANGE");
        assertThat(all.path("changes").path(0).path("prorated").asBoolean()).isTrue();
        assertThat(all.path("changes").path(0).path("orderRef").asString()).isNotBlank();
        assertThat(all.path("changes").path(0).path("changedTo").asString()).isEqualTo("6");
        assertThat(types(addons)).containsExactly("ADD_ON_ADD", "ADD_ON_REMOVE");
        assertThat(addons.path(0).path("itemType").asString()).isEqualTo("ADD_ON");
        assertThat(types(ask.json(path + "?scope=base_plan").path("changes"))).hasSize(2);
    }

    @Test
    void hasNoHistoryOfAnUnknownOne() throws Exception {
        HttpResponse<String> response = ask.get("/subscriptions/nothing/history");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(SubscriptionFixture.item(response)
                        .path("error")
                        .path("subscription")
                        .asString())
                .isEqualTo("Not found");
    }

    @Test
    void makesAProformaInvoiceThatCanBeReadAgain() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");

        JsonNode made = post(PROFORMA, one, "'product':'aurora-team-yearly','quantity':2,'prorate':true");
        JsonNode read =
                ask.json(PROFORMA + "/" + made.path("invoice").path("id").asString() + "?lang=es");

        assertThat(made.propertyNames())
                .contains("proformaInvoiceHeader", "supportContact", "merchantContact", "contact", "items");
        assertThat(made.path("items").path("proposedPlan").path("product").asString())
                .isEqualTo("aurora-team-yearly");
        assertThat(read.path("items")).isEqualTo(made.path("items"));
        assertThat(read.path("proformaInvoiceHeader").path("language").asString())
                .isEqualTo("es");
        assertThat(fixture.simulator.chargesMade()).isZero();
    }

    @Test
    void refusesProformaInvoicesInEachOfItsWays() throws Exception {
        assertThat(refused("nothing")).isEqualTo(404);
        assertThat(refused(fixture.some(State.TRIAL).id())).isEqualTo(405);
        assertThat(refused(fixture.some(State.DEACTIVATED).id())).isEqualTo(400);
        assertThat(ask.get(PROFORMA + "/nothing").statusCode()).isEqualTo(404);
    }

    private int refused(String id) throws Exception {
        HttpResponse<String> response = ask.post(PROFORMA, body(id, "'quantity':1"));
        assertThat(Ask.read(response).path("error").has("subscriptions.proforma.invoice"))
                .isTrue();
        return response.statusCode();
    }

    private void update(SimulatedSubscription one, String fields) throws Exception {
        HttpResponse<String> response =
                ask.post("/subscriptions", "{\"subscriptions\":[" + body(one.id(), fields) + "]}");
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private JsonNode post(String path, SimulatedSubscription one, String fields) throws Exception {
        HttpResponse<String> response = ask.post(path, body(one.id(), fields));
        assertThat(response.statusCode()).isEqualTo(200);
        return Ask.read(response);
    }

    private static String body(String id, String fields) {
        return ("{'subscription':'" + id + "'," + fields + "}").replace('\'', '"');
    }

    private static List<String> types(JsonNode changes) {
        return changes.valueStream()
                .map(change -> change.path("changeType").asString())
                .toList();
    }
}
