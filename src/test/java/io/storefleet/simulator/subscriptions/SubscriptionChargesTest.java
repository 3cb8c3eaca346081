package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.billing.Bill;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.7: charging managed subscriptions, and the ledger of it. */
class SubscriptionChargesTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void chargesManagedOnesAsOftenAsItIsAsked() throws Exception {
        SimulatedSubscription one = fixture.managed();

        HttpResponse<String> response = charge(one.id());
        charge(one.id());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Ask.read(response)
                        .path("subscription")
                        .path(0)
                        .path("result")
                        .asString())
                .isEqualTo("success");
        assertThat(fixture.billing.ledger().of(one.id()))
                .hasSize(2)
                .allMatch(move -> move.kind() == Ledger.Kind.CHARGE);
        assertThat(fixture.simulator.chargesMade()).isEqualTo(2);
        assertThat(fixture.news(one)).containsExactly("subscription.charge.completed", "subscription.charge.completed");
        assertThat(fixture.shown(one).path("sequence").asInt())
                .isEqualTo(one.course().term().sequence() + 2);
    }

    @Test
    void answersChargesUnderThePluralWhenSwitchedSo() throws Exception {
        fixture.simulator.switches().turnOn(Switch.CHARGE_PLURAL);

        assertThat(SubscriptionFixture.item(charge(fixture.managed().id()))
                        .path("result")
                        .asString())
                .isEqualTo("success");
    }

    @Test
    void chargesTheAmountThatWasSetBefore() throws Exception {
        SimulatedSubscription one = fixture.managed();
        ask.post(
                "/subscriptions",
                "{\"subscriptions\":[{\"subscription\":\"%s\",\"quantity\":1,\"pricing\":{\"price\":{\"%s\":700}}}]}"
                        .formatted(one.id(), one.currency()));

        charge(one.id());

        assertThat(fixture.billing
                        .ledger()
                        .of(one.id())
                        .getFirst()
                        .amount()
                        .amount()
                        .intValue())
                .isBetween(1, 700);
        assertThat(fixture.billing.ledger().of(one.id()).getFirst().amount())
                .isEqualTo(Bill.of(fixture.now(one)).total());
    }

    @Test
    void chargesOnlyManagedOnes() throws Exception {
        HttpResponse<String> response = charge(fixture.renewing("month").id());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(SubscriptionFixture.item(response)
                        .path("error")
                        .path("subscription")
                        .asString())
                .isEqualTo("Renew can only be performed for 'Adhoc' subscriptions.");
        assertThat(fixture.simulator.chargesMade()).isZero();
    }

    @Test
    void declinesAChargeForItsOwnItemOnly() throws Exception {
        SimulatedSubscription one = fixture.managed();
        SimulatedSubscription other = fixture.some(some ->
                some.managed() && some.state() == State.ACTIVE && !some.id().equals(one.id()));
        fixture.billing.declines().next(1, one.id(), "EXPIRED_CARD");

        JsonNode items = Ask.read(charge(one.id(), other.id())).path("subscription");

        assertThat(items.path(0).path("error").path("subscription").asString()).isEqualTo("EXPIRED_CARD");
        assertThat(items.path(1).path("result").asString()).isEqualTo("success");
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("overdue");
        assertThat(fixture.simulator.chargesMade()).isEqualTo(1);
        charge(one.id());
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
    }

    @Test
    void writesRefundsIntoTheLedger() throws Exception {
        SimulatedSubscription one = fixture.managed();
        charge(one.id());
        JsonNode entries = Ask.read(ask.get("/subscriptions/" + one.id() + "/entries"));
        String order = entries.path(entries.size() - 1).path("order").path("id").asString();

        ask.post("/returns", "{\"returns\":[{\"order\":\"" + order + "\",\"reason\":\"OTHER\"}]}");

        assertThat(fixture.billing.ledger().of(order))
                .singleElement()
                .matches(move -> move.kind() == Ledger.Kind.REFUND)
                .extracting(Ledger.Move::amount)
                .isEqualTo(fixture.billing.ledger().of(one.id()).getFirst().amount());
    }

    private HttpResponse<String> charge(String... ids) throws Exception {
        String items = String.join("\"},{\"subscription\":\"", ids);
        return ask.post("/subscriptions/charge", "{\"subscriptions\":[{\"subscription\":\"" + items + "\"}]}");
    }

    private static LocalDate next(SimulatedSubscription one) {
        return Objects.requireNonNull(one.course().term().next());
    }
}
