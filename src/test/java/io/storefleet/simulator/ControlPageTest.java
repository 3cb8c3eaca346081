package io.storefleet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.hooks.Receiver;
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

/** The page at / and the control calls behind it. */
class ControlPageTest {

    private final SteppingClock clock = new SteppingClock("2026-06-15T10:00:00Z");
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withClock(clock));
    private final Ask ask = new Ask(simulator, simulator.store("aurora"));

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void showsStoresWithTheirCredentialsAndEveryOtherPart() throws Exception {
        String page = page();

        for (var store : simulator.stores()) {
            assertThat(page).contains(store.name(), store.user(), store.password());
        }
        for (String card : List.of(
                "stores", "clock", "rate", "switches", "chaos", "webhooks", "deliveries", "events", "counters")) {
            assertThat(page).contains("id=\"" + card + "\"");
        }
    }

    @Test
    void worksWithoutScriptsAndAllowsNoStyleButItsOwn() throws Exception {
        HttpResponse<String> answer = ask.getWithout("/");

        assertThat(answer.body()).doesNotContain("<script", "style=\"", "javascript:", " onclick");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "form-action 'self'", "style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void throttlesOneStoreAndLetsItGo() throws Exception {
        Ask other = new Ask(simulator, simulator.store("fernlab"));

        assertThat(form("PUT/_sim/throttle/aurora", "_at=stores").headers().firstValue("Location"))
                .hasValue("/#stores");
        HttpResponse<String> refused = ask.get("/products");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(other.get("/products").statusCode()).isEqualTo(200);
        assertThat(page()).contains("throttled");
        assertThat(simulator.callsRefused()).isOne();
        form("DELETE/_sim/throttle/aurora", "");
        assertThat(ask.get("/products").statusCode()).isEqualTo(200);
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

    @Test
    void turnsSwitchesOnAndOff() throws Exception {
        form("PUT/_sim/switches/legacy-500", "");
        form("POST/_sim/switches", "name=max-batch&value=1");
        assertThat(page()).contains("<span class=\"on\">legacy-500</span>", "max-batch=1");
        assertThat(status("/products/a,b")).isEqualTo(414);

        form("DELETE/_sim/switches/legacy-500", "");
        form("DELETE/_sim/switches/max-batch%3D1", "");

        assertThat(control("GET", "/_sim/state", "").path("switches")).isEmpty();
        assertThat(status("/products/a,b")).isEqualTo(400);
    }

    @Test
    void scriptsChaosAndTakesItBack() throws Exception {
        form("POST/_sim/chaos", "path=%2Fproducts&store=aurora&fault=status&status=418&times=&share=1&seed=1");
        assertThat(page()).contains("/products of aurora: status 418");
        assertThat(status("/products")).isEqualTo(418);

        form("DELETE/_sim/chaos/0", "");

        assertThat(status("/products")).isEqualTo(200);
        assertThat(form("DELETE/_sim/chaos/0", "").statusCode()).isEqualTo(404);
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
    void countsCallsByPathAndStatus() throws Exception {
        ask.get("/products/aurora-lite");
        ask.get("/products/nope");
        ask.get("/products/nope");
        ask.get("/nothing/here");

        assertThat(simulator.counts())
                .containsExactly(
                        new CallCount("GET", "/products/{paths}", 200, 1),
                        new CallCount("GET", "/products/{paths}", 400, 2),
                        new CallCount("GET", "unknown path", 404, 1));
        assertThat(page()).contains("<code>GET /products/{paths}</code>");
        assertThat(control("GET", "/_sim/counters", "").path(1).path("calls").asInt())
                .isEqualTo(2);
        assertThat(page()).doesNotContain("nope");
    }

    @Test
    void setsAWebhookUpLetsSomethingHappenAndSendsItAgain() throws Exception {
        try (Receiver receiver = new Receiver()) {
            form(
                    "POST/_sim/webhooks",
                    "store=aurora&name=main&scope=live&types=&expanded=true&secret=demo-secret-1&urls="
                            + receiver.url());
            form("POST/_sim/events", "store=aurora&type=chargeback.created&live=true");
            form("POST/_sim/flush", "");
            assertThat(receiver.posts).hasSize(1);
            assertThat(page())
                    .contains(receiver.url().toString(), "taken", "chargeback.created", "expanded, signed")
                    .doesNotContain("demo-secret-1");

            form("POST/_sim/deliveries/aurora/1/resend", "");

            assertThat(receiver.posts).hasSize(2);
            assertThat(receiver.posts.get(1).each("id"))
                    .isNotEqualTo(receiver.posts.get(0).each("id"));
            form("DELETE/_sim/webhooks/aurora/main", "");
            assertThat(simulator.webhooks("aurora").all()).isEmpty();
        }
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
    void escapesWhatPeopleTypedIntoIt() throws Exception {
        form("POST/_sim/chaos", "path=%3Cb%3E&fault=empty");
        form("POST/_sim/webhooks", "store=aurora&name=%3Ci%3E%22&urls=http%3A%2F%2Fhooks.example.org%2F");

        assertThat(page()).doesNotContain("<b>", "<i>").contains("&lt;b&gt;", "&lt;i&gt;&quot;");
        form("DELETE/_sim/webhooks/aurora/%3Ci%3E%22", "");
        assertThat(simulator.webhooks("aurora").all()).isEmpty();
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

    private String page() throws Exception {
        return ask.getWithout("/").body();
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
