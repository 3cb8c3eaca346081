package io.storefleet.simulator.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.CallCount;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import io.storefleet.simulator.hooks.Receiver;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
    void escapesWhatPeopleTypedIntoIt() throws Exception {
        form("POST/_sim/chaos", "path=%3Cb%3E&fault=empty");
        form("POST/_sim/webhooks", "store=aurora&name=%3Ci%3E%22&urls=http%3A%2F%2Fhooks.example.org%2F");

        assertThat(page()).doesNotContain("<b>", "<i>").contains("&lt;b&gt;", "&lt;i&gt;&quot;");
        form("DELETE/_sim/webhooks/aurora/%3Ci%3E%22", "");
        assertThat(simulator.webhooks("aurora").all()).isEmpty();
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
