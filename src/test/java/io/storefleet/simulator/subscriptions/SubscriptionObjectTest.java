package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §11.2, §11.6 and §2.3: the subscription object, its shapes, its payments. */
class SubscriptionObjectTest {

    private static final List<String> AMOUNTS =
            List.of("price", "discount", "subtotal", "nextChargePreTax", "nextChargeTotal");
    private static final List<String> DATES =
            List.of("changed", "begin", "next", "end", "canceledDate", "deactivationDate", "nextChargeDate");

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
    }

    /** Pauses of several periods began in the past, too. */
    @Test
    void neverWasChangedLaterThanNow() {
        try (var early = new SubscriptionFixture("2026-06-01T00:10:00Z")) {
            var now = Instant.parse("2026-06-01T00:10:00Z");
            assertThat(early.all().filter(one -> one.marks().changed().isAfter(now)))
                    .isEmpty();
            assertThat(early.all().filter(one -> one.state() == State.PAUSED))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.course().periodBegin()).isBefore(SubscriptionFixture.TODAY));
        }
    }

    @Test
    void showsOneFlatAndOnceMoreInAnArrayALittleLater() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);

        ObjectNode shown = ask.json("/subscriptions/" + one.id());

        JsonNode copy = shown.path("subscriptions").path(0);
        assertThat(shown.path("id").asString()).isEqualTo(one.id());
        assertThat(shown.path("action").asString()).isEqualTo("subscription.get");
        assertThat(copy.path("id")).isEqualTo(shown.path("id"));
        assertThat(copy.path("changed").asLong())
                .isGreaterThan(shown.path("changed").asLong());
    }

    @Test
    void showsOneFlatOrInAnArrayOnlyWhenSwitchedSo() throws Exception {
        String path = "/subscriptions/" + fixture.some(State.ACTIVE).id();

        fixture.simulator.switches().turnOn(Switch.FLAT_ONLY);
        assertThat(ask.json(path).has("subscriptions")).isFalse();
        fixture.simulator.switches().turnOff(Switch.FLAT_ONLY).turnOn(Switch.ARRAY_ONLY);
        assertThat(ask.json(path).propertyNames()).containsExactly("subscriptions");
    }

    @Test
    void showsSeveralInAnArrayWithFailuresInTheirPlace() throws Exception {
        String id = fixture.some(State.PAUSED).id();

        HttpResponse<String> response = ask.get("/subscriptions/" + id + ",nothing");

        JsonNode items = Ask.read(response).path("subscriptions");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(items.path(0).path("state").asString()).isEqualTo("paused");
        assertThat(items.path(1).path("error").path("subscription").asString()).isEqualTo("Subscription not found");
    }

    @Test
    void saysInBothHalvesThatAnIdIsUnknown() throws Exception {
        HttpResponse<String> response = ask.get("/subscriptions/nothing");

        JsonNode root = Ask.read(response);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(root.path("subscription").asString()).isEqualTo("nothing");
        assertThat(root.path("error").path("subscription").asString()).isEqualTo("Subscription not found");
        assertThat(root.path("subscriptions").path(0).path("error")).isEqualTo(root.path("error"));
    }

    @Test
    void doesNotShowThoseOfAnotherStore() throws Exception {
        String other = fixture.simulator
                .store("fernlab")
                .subscribers()
                .id(fixture.simulator.store("fernlab").subscribers().at(0));

        assertThat(ask.get("/subscriptions/" + other).statusCode()).isEqualTo(400);
    }

    @Test
    void hasAllItsFieldsInEveryState() throws Exception {
        for (State state : State.values()) {
            JsonNode shown = fixture.shown(fixture.some(state));

            assertThat(shown.propertyNames())
                    .as(state.name())
                    .contains("quote", "active", "state", "isSubscriptionEligibleForPauseByBuyer", "isPauseScheduled")
                    .contains("live", "currency", "account", "product", "sku", "display", "quantity", "adhoc")
                    .contains("autoRenew", "sequence", "periods", "remainingPeriods", "intervalUnit", "intervalLength")
                    .contains("nextChargeCurrency", "paymentReminder", "paymentOverdue", "cancellationSetting")
                    .contains("addons", "discounts", "fulfillments", "instructions", "initialOrderId", "paymentMethod")
                    .contains("changedDisplayEmailEnhancementsWithTime");
            for (String amount : AMOUNTS) {
                assertThat(shown.propertyNames())
                        .contains(amount, amount + "Display", amount + "InPayoutCurrency")
                        .contains(amount + "InPayoutCurrencyDisplay");
            }
            for (String date : DATES) {
                assertThat(shown.propertyNames()).contains(date, date + "Value", date + "InSeconds", date + "Display");
                boolean missing = shown.get(date).isNull();
                assertThat(shown.get(date + "DisplayISO8601").isNull()).as(date).isEqualTo(missing);
            }
        }
    }

    @Test
    void isActiveUntilItIsDeactivated() throws Exception {
        for (State state : State.values()) {
            assertThat(fixture.shown(fixture.some(state)).path("active").asBoolean())
                    .isEqualTo(state != State.DEACTIVATED);
        }
    }

    @Test
    void datesDaysAtMidnightAndPlansTheNextChargeInTheFuture() throws Exception {
        JsonNode shown = fixture.shown(fixture.renewing("month"));

        assertThat(shown.path("next").asLong() % 86_400_000).isZero();
        assertThat(shown.path("next").asLong())
                .isGreaterThan(fixture.simulator.time().millis());
        assertThat(shown.path("nextChargeDate")).isEqualTo(shown.path("next"));
        fixture.simulator.switches().turnOn(Switch.NEXT_CHARGE_ISO);
        assertThat(fixture.shown(fixture.renewing("month"))
                        .path("nextChargeDate")
                        .asString())
                .isEqualTo(shown.path("nextDisplayISO8601").asString());
    }

    @Test
    void makesTheSubtotalAsUnreliableAsItIs() throws Exception {
        SimulatedSubscription american = fixture.some(one -> usual(one, "US"));
        SimulatedSubscription german = fixture.some(one -> usual(one, "DE"));

        JsonNode dollars = fixture.shown(american);
        JsonNode euros = fixture.shown(german);

        assertThat(dollars.path("subtotal").decimalValue())
                .isGreaterThan(dollars.path("price").decimalValue());
        assertThat(euros.path("subtotal").decimalValue())
                .isLessThan(euros.path("price").decimalValue());
    }

    @Test
    void tellsTheScheduleOfPrices() throws Exception {
        SimulatedSubscription discounted =
                fixture.some(one -> one.state() == State.ACTIVE && one.plan().cut() != null);

        JsonNode trial = fixture.shown(fixture.some(State.TRIAL)).path("instructions");
        JsonNode regular = fixture.shown(discounted).path("instructions");

        assertThat(trial.path(0).path("type").asString()).isEqualTo("trial");
        assertThat(trial.path(0).path("trialType").asString()).startsWith("FREE_WITH");
        assertThat(trial.path(0).path("totalWithTaxes").decimalValue().signum()).isZero();
        assertThat(regular.path(0).path("type").asString()).isEqualTo("discounted");
        assertThat(regular.path(0).path("discountPercentDisplay").asString()).isEqualTo("10%");
        assertThat(regular.path(regular.size() - 1).get("periodEndDate").isNull())
                .isTrue();
    }

    @Test
    void tellsDeclinesAndPauses() throws Exception {
        JsonNode overdue = fixture.shown(fixture.some(State.OVERDUE));
        JsonNode paused = fixture.shown(fixture.some(State.PAUSED));

        assertThat(overdue.path("declineReason").asString()).isNotBlank();
        assertThat(overdue.path("nextNotificationType").asString()).isEqualTo("PAYMENT_OVERDUE");
        assertThat(paused.path("resumeDate")).isEqualTo(paused.path("next"));
        assertThat(paused.path("pauseDate").asLong())
                .isLessThan(paused.path("resumeDate").asLong());
    }

    @Test
    void writesTheEndingOfACardAsANumber() throws Exception {
        SimulatedSubscription one = fixture.some(some -> some.buyer().live());

        assertThat(fixture.shown(one).path("cardEnding").isNumber()).isTrue();
        assertThat(fixture.shown(one).path("expiry").asString()).matches("[0-9]{2}/[0-9]{2}");
    }

    @Test
    void listsItsPaymentsInABareArrayWithWholeOrders() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);

        JsonNode entries = Ask.read(ask.get("/subscriptions/" + one.id() + "/entries"));

        assertThat(entries.isArray()).isTrue();
        assertThat(entries).isNotEmpty();
        assertThat(entries.path(0).path("order").path("id").asString())
                .isEqualTo(one.keys().initialOrder());
        assertThat(entries.path(0).path("order").has("items")).isTrue();
        assertThat(entries.path(0).propertyNames())
                .containsExactly("id", "beginEntryDate", "beginPeriodDate", "endPeriodDate", "order");
    }

    @Test
    void doesNotFindThePaymentsOfAnUnknownId() throws Exception {
        HttpResponse<String> response = ask.get("/subscriptions/nothing/entries");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("message").asString()).isEqualTo("not found");
    }

    private static boolean usual(SimulatedSubscription one, String country) {
        return one.buyer().market().country().equals(country)
                && one.plan().quantity() == 1
                && one.plan().cut() == null;
    }
}
