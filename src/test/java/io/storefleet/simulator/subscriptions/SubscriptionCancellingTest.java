package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.5: cancelling. */
class SubscriptionCancellingTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void cancelsAtTheEndOfThePeriodUnlessToldOtherwise() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");

        JsonNode item = SubscriptionFixture.item(ask.delete("/subscriptions/" + one.id()));

        assertThat(item.path("action").asString()).isEqualTo("subscription.cancel");
        JsonNode shown = fixture.shown(one);
        assertThat(shown.path("state").asString()).isEqualTo("canceled");
        assertThat(shown.path("active").asBoolean()).isTrue();
        assertThat(shown.path("canceledDateDisplayISO8601").asString()).isEqualTo("2026-06-01");
        assertThat(shown.path("deactivationDate")).isEqualTo(shown.path("next"));
        assertThat(fixture.news(one)).containsExactly("subscription.canceled");
        fixture.goTo(next(one));
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("deactivated");
        assertThat(fixture.billing.ledger().of(one.id())).isEmpty();
    }

    @Test
    void deactivatesAtOnceAndTellsOnlyThat() throws Exception {
        SimulatedSubscription one = fixture.some(State.TRIAL);

        ask.delete("/subscriptions/" + one.id() + "?billingPeriod=0");

        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("deactivated");
        assertThat(fixture.news(one)).containsExactly("subscription.deactivated");
    }

    @Test
    void cancelsSeveralInOneCall() throws Exception {
        SimulatedSubscription one = fixture.some(State.ACTIVE);
        SimulatedSubscription other = fixture.some(State.OVERDUE);

        HttpResponse<String> response = ask.delete("/subscriptions/" + one.id() + "," + other.id() + ",nothing");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(fixture.now(one).state()).isEqualTo(State.CANCELED);
        assertThat(fixture.now(other).state()).isEqualTo(State.CANCELED);
        assertThat(Ask.read(response)
                        .path("subscriptions")
                        .path(2)
                        .path("result")
                        .asString())
                .isEqualTo("error");
    }

    @Test
    void refusesToCancelTwice() throws Exception {
        String path = "/subscriptions/" + fixture.some(State.CANCELED).id();

        HttpResponse<String> response = ask.delete(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(SubscriptionFixture.item(response)
                        .path("error")
                        .path("subscription")
                        .asString())
                .isEqualTo("The subscription is already canceled");
    }

    @Test
    void refusesToCancelTwiceFlatWithStatus500WhenSwitchedSo() throws Exception {
        fixture.simulator.switches().turnOn(Switch.CANCELED_500);

        HttpResponse<String> response =
                ask.delete("/subscriptions/" + fixture.some(State.DEACTIVATED).id());

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Ask.read(response).has("subscriptions")).isFalse();
        assertThat(Ask.read(response).path("error").path("subscription").asString())
                .isEqualTo("The subscription is already canceled");
    }

    private static LocalDate next(SimulatedSubscription one) {
        return Objects.requireNonNull(one.course().term().next());
    }
}
