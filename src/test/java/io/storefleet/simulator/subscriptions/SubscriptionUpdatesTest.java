package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.Subscription.State;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Contract §11.4: changing subscriptions. */
class SubscriptionUpdatesTest {

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

    @Test
    void movesTheNextChargeAndTheSchedule() throws Exception {
        SimulatedSubscription one = monthly();

        updated(one, "'next':'2026-06-20'");

        assertThat(fixture.shown(one).path("nextDisplayISO8601").asString()).isEqualTo("2026-06-20");
        fixture.goTo(LocalDate.of(2026, 6, 20));
        assertThat(fixture.shown(one).path("nextDisplayISO8601").asString()).isEqualTo("2026-07-20");
        assertThat(fixture.billing.ledger().of(one.id())).hasSize(1);
    }

    @Test
    void takesMillisecondsForDates() throws Exception {
        SimulatedSubscription one = monthly();

        updated(one, "'next':1782864000000,'end':1788134400000");

        assertThat(fixture.shown(one).path("nextDisplayISO8601").asString()).isEqualTo("2026-07-01");
        assertThat(fixture.shown(one).path("endDisplayISO8601").asString()).isEqualTo("2026-08-31");
    }

    @Test
    void endsWhereItIsToldAndNotWhenItIsToldOtherwise() throws Exception {
        SimulatedSubscription one = monthly();
        LocalDate end = SubscriptionFixture.TODAY.plusDays(40);

        updated(one, "'end':'" + end + "','isEndDateSet':true,'remainingPeriods':1");
        assertThat(fixture.shown(one).get("remainingPeriods").isNull()).isTrue();
        updated(one, "'end':0");
        assertThat(fixture.shown(one).get("end").isNull()).isTrue();
        updated(one, "'end':'" + end + "'");
        fixture.goTo(end);

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("deactivated");
        assertThat(fixture.billing.ledger().of(one.id())).isNotEmpty();
    }

    @Test
    void setsAPriceAndADiscountForTheNextCharges() throws Exception {
        SimulatedSubscription one = monthly();
        String currency = one.currency();

        updated(
                one,
                "'pricing':{'price':{'" + currency
                        + "':200},'discount':{'type':'percent','percentage':50,'duration':1}},'quantity':1");

        JsonNode shown = fixture.shown(one);
        assertThat(shown.path("price").decimalValue()).isEqualByComparingTo("200");
        assertThat(shown.path("discount").decimalValue()).isEqualByComparingTo("100");
        assertThat(shown.path("nextChargeTotal").decimalValue()).isEqualByComparingTo("100");
        fixture.goTo(Objects.requireNonNull(one.course().term().next()));
        assertThat(fixture.billing.ledger().of(one.id()).getFirst().amount().amount())
                .isEqualByComparingTo("100");
        assertThat(fixture.shown(one).path("nextChargeTotal").decimalValue()).isEqualByComparingTo("200");
    }

    @Test
    void addsAndRemovesAddons() throws Exception {
        SimulatedSubscription one = monthly();
        String addon = "'addons':[{'product':'aurora-sound-pack','quantity':%d}]";

        updated(one, addon.formatted(2));
        JsonNode shown = fixture.shown(one);
        assertThat(shown.path("addons").path(0).path("product").asString()).isEqualTo("aurora-sound-pack");
        assertThat(shown.path("nextChargeTotal").decimalValue())
                .isGreaterThan(one.plan().price().amount());
        updated(one, addon.formatted(0));

        assertThat(fixture.shown(one).path("addons")).isEmpty();
    }

    @Test
    void takesCouponsThatAreValidAndRemovesThem() throws Exception {
        SimulatedSubscription one = monthly();

        updated(one, "'coupons':['SPRING10']");
        assertThat(fixture.shown(one)
                        .path("discounts")
                        .path(0)
                        .path("percentValue")
                        .asInt())
                .isEqualTo(10);
        updated(one, "'coupons':[]");

        assertThat(fixture.shown(one).path("discounts")).isEmpty();
    }

    @Test
    void changesRenewalAndTaxExemption() throws Exception {
        SimulatedSubscription one = monthly();

        updated(one, "'manualRenew':true,'taxExemptId':'EX-417'");
        JsonNode shown = fixture.shown(one);
        assertThat(shown.path("autoRenew").asBoolean()).isFalse();
        assertThat(shown.path("taxExemptionData").asString()).isEqualTo("EX-417");
        assertThat(shown.path("nextChargeTotal")).isEqualTo(shown.path("nextChargePreTax"));
        updated(one, "'manualRenew':false,'taxExemptId':''");

        assertThat(fixture.shown(one).has("taxExemptionData")).isFalse();
        assertThat(fixture.shown(one).path("autoRenew").asBoolean()).isTrue();
    }

    @Test
    void uncancelsByANullDeactivation() throws Exception {
        SimulatedSubscription one = fixture.some(State.CANCELED);

        updated(one, "'deactivation':null");

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
        assertThat(fixture.shown(one).get("deactivationDate").isNull()).isTrue();
        assertThat(fixture.news(one)).containsExactly("subscription.uncanceled");
    }

    @Test
    void uncancelsByABareObjectToo() throws Exception {
        SimulatedSubscription one = fixture.some(State.CANCELED);

        HttpResponse<String> response = fixture.ask.post("/subscriptions/" + one.id(), "{\"deactivation\":null}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`'product':'aurora-lite'`, product, Not a subscription product",
                "`'product':'nothing'`, product, Not a subscription product",
                "`'quantity':0`, quantity, Must be greater than zero",
                "`'next':'20.6.2026'`, next, Date format yyyy-mm-dd or milliseconds",
                "`'end':'soon'`, end, Date format yyyy-mm-dd or milliseconds",
                "`'coupons':['MOON']`, coupons, MOON is not a valid coupon: DOES_NOT_EXIST",
                "`'coupons':['SPENT10']`, coupons, SPENT10 is not a valid coupon: USE_LIMIT_REACHED",
                "`'coupons':['WINTER10']`, coupons, WINTER10 is not a valid coupon: NOT_VALID_TODAY",
                "`'prorate':'yes'`, prorate, Must be true or false",
                "`'manualRenew':1`, manualRenew, Must be true or false",
                "`'next':'2026-06-20','prorate':true`, next, Can not be used together with prorate"
            })
    void refusesWhatIsWrongAndChangesNothing(String fields, String field, String text) throws Exception {
        SimulatedSubscription one = monthly();

        HttpResponse<String> response = post(one.id(), fields + ",'taxExemptId':'EX-1'");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(SubscriptionFixture.item(response).path("error").path(field).asString())
                .isEqualTo(text);
        assertThat(fixture.shown(one).has("taxExemptionData")).isFalse();
    }

    @Test
    void refusesUnknownAndEndedOnes() throws Exception {
        HttpResponse<String> unknown = post("nothing", "'quantity':2");
        HttpResponse<String> ended = post(fixture.some(State.DEACTIVATED).id(), "'quantity':2");
        HttpResponse<String> prorated = post(fixture.some(State.TRIAL).id(), "'quantity':2,'prorate':true");

        assertThat(error(unknown, "subscription")).isEqualTo("Not found");
        assertThat(error(ended, "subscription")).isEqualTo("Subscription is not changeable");
        assertThat(error(prorated, "prorate")).isNotBlank();
    }

    @Test
    void answersEachOfSeveral() throws Exception {
        SimulatedSubscription one = monthly();

        HttpResponse<String> response = fixture.ask.post("/subscriptions", """
                {"subscriptions":[{"subscription":"%s","quantity":2},{"subscription":"nothing","quantity":2}]}""".formatted(one.id()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Ask.read(response)
                        .path("subscriptions")
                        .path(0)
                        .path("result")
                        .asString())
                .isEqualTo("success");
        assertThat(Ask.read(response)
                        .path("subscriptions")
                        .path(1)
                        .path("result")
                        .asString())
                .isEqualTo("error");
    }

    @Test
    void servesTheOldVersionForAsLongAsSwitched() throws Exception {
        SimulatedSubscription one = monthly();
        fixture.simulator.switches().turnOn("stale=5");

        updated(one, "'quantity':7");

        assertThat(fixture.shown(one).path("quantity").asInt())
                .isEqualTo(one.plan().quantity());
        fixture.simulator.time().advance(Duration.ofSeconds(5));
        assertThat(fixture.shown(one).path("quantity").asInt()).isEqualTo(7);
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

    private static String error(HttpResponse<String> response, String field) {
        return SubscriptionFixture.item(response).path("error").path(field).asString("");
    }
}
