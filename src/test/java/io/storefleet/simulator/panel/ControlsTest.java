package io.storefleet.simulator.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.hooks.Webhook;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Control calls, as JSON and as the page makes them. */
class ControlsTest {

    private final SteppingClock clock = new SteppingClock("2026-06-15T10:00:00Z");
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withClock(clock));
    private final Ask ask = new Ask(simulator, simulator.store("aurora"));

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void takesTheSameAsJson() throws Exception {
        JsonNode made = control("POST", "/_sim/webhooks", """
                {"store":"aurora","name":"crm","urls":["http://127.0.0.1:1/a","http://127.0.0.1:1/b"],
                 "types":["order.completed","return.created"],"scope":"test"}""");

        assertThat(made.path(0).path("urls")).hasSize(2);
        Webhook webhook = simulator.webhooks("aurora").all().getFirst();
        assertThat(webhook.selection().types()).containsExactlyInAnyOrder("order.completed", "return.created");
        assertThat(webhook.selection().scope()).isEqualTo(Webhook.Scope.TEST);
        assertThat(webhook.expanded()).isFalse();
        assertThat(control("GET", "/_sim/stores", "").path(0).path("password").asString())
                .isEqualTo(simulator.stores().getFirst().password());
        control("POST", "/_sim/mischief", "{\"store\":\"aurora\",\"kind\":\"wrong-signature\",\"times\":3}");
        assertThat(simulator.webhooks("aurora").mischief()).containsValue(3);
        control("DELETE", "/_sim/mischief", "");
        assertThat(simulator.webhooks("aurora").mischief()).isEmpty();
    }

    @Test
    void letsOneOfEachTypeHappenWhenNoneIsNamed() throws Exception {
        int before = simulator.events("tidepool").all().size();

        control("POST", "/_sim/events", "{\"store\":\"tidepool\"}");

        assertThat(simulator.events("tidepool").all())
                .hasSize(before + simulator.events("tidepool").types().size());
        assertThat(control("GET", "/_sim/events", "")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT/_sim/rate, limit=many, 400, must be a number",
        "PUT/_sim/rate, limit=-1, 400, The limit must be",
        "PUT/_sim/clock, speed=0, 400, The speed must be",
        "POST/_sim/clock/advance, by=soon, 400, Say the distance",
        "POST/_sim/clock/advance, by=-P1D, 400, never back",
        "POST/_sim/webhooks, store=aurora&urls=ftp%3A%2F%2Fx, 400, begins with http",
        "POST/_sim/webhooks, store=nowhere&urls=http%3A%2F%2Fx, 404, There is no store nowhere",
        "POST/_sim/events, store=aurora&type=a.b, 400, can be invented",
        "POST/_sim/mischief, store=aurora&kind=none, 400, no mischief",
        "POST/_sim/deliveries/aurora/7/resend, a=b, 404, no such delivery",
        "PUT/_sim/throttle/nowhere, a=b, 404, There is no store nowhere",
        "PUT/_sim/nothing, a=b, 404, no such control"
    })
    void saysInASentenceWhatIsWrong(String call, String fields, int status, String sentence) throws Exception {
        HttpResponse<String> answer = form(call, fields);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("That did not work", sentence);
    }

    @Test
    void isNotTurnedByPagesElsewhere() throws Exception {
        for (String call : List.of("/_form/PUT/_sim/rate", "/_sim/flush")) {
            HttpResponse<String> answer = Ask.send(
                    ask.request(call).header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.ofString("limit=1")));
            assertThat(answer.statusCode()).as(call).isEqualTo(403);
        }
        assertThat(simulator.rate().limit()).isEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, 2026-06-15T11:00:00Z", "P1D, 2026-06-16T10:00:00Z", "P1M, 2026-07-15T10:00:00Z"})
    void movesTheClockOn(String by, String then) throws Exception {
        form("POST/_sim/clock/advance", "by=" + by);

        assertThat(simulator.time().instant()).isEqualTo(then);
    }

    @Test
    void changesHowFastTimePassesWithoutAJump() throws Exception {
        form("PUT/_sim/clock", "speed=60");
        assertThat(simulator.time().instant()).isEqualTo("2026-06-15T10:00:00Z");

        clock.advance(Duration.ofSeconds(2));

        assertThat(simulator.time().instant()).isEqualTo("2026-06-15T10:02:00Z");
        form("PUT/_sim/clock", "speed=1");
        clock.advance(Duration.ofSeconds(2));
        assertThat(simulator.time().instant()).isEqualTo("2026-06-15T10:02:02Z");
    }

    @Test
    void throttlesAsInTheOldDaysWhenSwitched() throws Exception {
        simulator.switches().turnOn(Switch.LEGACY_404);
        simulator.rate().stop(simulator.store("aurora"));

        assertThat(ask.get("/products").statusCode()).isEqualTo(404);
    }

    @Test
    void changesTheRateLimitAtOnce() throws Exception {
        form("PUT/_sim/rate", "limit=2");

        assertThat(List.of(status("/products"), status("/products"), status("/products")))
                .containsExactly(200, 200, 429);
        form("PUT/_sim/rate", "limit=0");
        assertThat(status("/products")).isEqualTo(200);
    }

    private int status(String path) throws Exception {
        return ask.get(path).statusCode();
    }

    private HttpResponse<String> form(String call, String fields) throws Exception {
        return Ask.send(ask.request("/_form/" + call).POST(BodyPublishers.ofString(fields)));
    }

    private JsonNode control(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = Ask.send(ask.request(path).method(method, BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Ask.read(answer);
    }
}
