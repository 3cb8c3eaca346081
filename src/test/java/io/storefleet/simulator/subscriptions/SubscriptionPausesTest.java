package io.storefleet.simulator.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §11.8: pausing and resuming. */
class SubscriptionPausesTest {

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final Ask ask = fixture.ask;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void pausesAtTheNextChargeForSoManyPeriods() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");

        JsonNode answer = Ask.read(ask.post("/subscriptions/" + one.id() + "/pause", "{\"pausePeriodCount\":2}"));

        assertThat(answer.path("action").asString()).isEqualTo("subscriptions.pause.get");
        assertThat(answer.path("isPauseScheduled").asBoolean()).isTrue();
        assertThat(answer.path("pauseDate")).isEqualTo(answer.path("next"));
        assertThat(answer.path("resumeDateDisplayISO8601").asString())
                .isEqualTo(next(one).plusMonths(2).toString());
        fixture.goTo(next(one));
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("paused");
        assertThat(fixture.billing.ledger().of(one.id())).isEmpty();
        fixture.goTo(next(one).plusMonths(2));
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("active");
        assertThat(fixture.billing.ledger().of(one.id())).hasSize(1);
    }

    @Test
    void refusesToPauseWhatDoesNotRun() throws Exception {
        HttpResponse<String> response =
                ask.post("/subscriptions/" + fixture.some(State.TRIAL).id() + "/pause", "{\"pausePeriodCount\":1}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("action").asString()).isEqualTo("subscriptions.pause");
        assertThat(Ask.read(response).path("error").path("subscriptions.pause").asString())
                .isNotBlank();
    }

    @Test
    void chargesAtOnceWhenAPlannedPauseIsRemoved() throws Exception {
        SimulatedSubscription one = fixture.renewing("month");
        ask.post("/subscriptions/" + one.id() + "/pause", "{\"pausePeriodCount\":1}");

        JsonNode answer = Ask.read(ask.post("/subscriptions/" + one.id() + "/resume", ""));

        assertThat(answer.path("isPauseScheduled").asBoolean(true)).isFalse();
        assertThat(answer.path("nextDisplayISO8601").asString()).isEqualTo("2026-07-01");
        assertThat(fixture.billing.ledger().of(one.id()))
                .singleElement()
                .matches(move -> move.kind() == Ledger.Kind.RESUME);
    }

    @Test
    void resumesAPausedOneOnce() throws Exception {
        SimulatedSubscription one = fixture.some(State.PAUSED);

        assertThat(ask.post("/subscriptions/" + one.id() + "/resume", "").statusCode())
                .isEqualTo(200);
        HttpResponse<String> again = ask.post("/subscriptions/" + one.id() + "/resume", "");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Ask.read(again).path("error").has("subscriptions.resume")).isTrue();
        assertThat(fixture.simulator.chargesMade()).isEqualTo(1);
        assertThat(fixture.news(one)).contains("subscription.resumed");
    }

    @Test
    void staysPausedWhenTheChargeIsDeclined() throws Exception {
        SimulatedSubscription one = fixture.some(State.PAUSED);
        fixture.billing.declines().next(1, one.id(), "INSUFFICIENT_FUNDS");

        HttpResponse<String> response = ask.post("/subscriptions/" + one.id() + "/resume", "");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(fixture.shown(one).path("state").asString()).isEqualTo("paused");
        assertThat(fixture.simulator.chargesMade()).isZero();
    }

    private static LocalDate next(SimulatedSubscription one) {
        return Objects.requireNonNull(one.course().term().next());
    }
}
