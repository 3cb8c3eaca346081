package io.storefleet.simulator.panel;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.QueryString;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.pages.Html;
import io.storefleet.simulator.pages.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The page at {@code /}: everything that can be seen and turned, by plain forms; each form is a control call. */
public final class ControlPage {

    private static final String HEAD = """
            <header class="wide"><h1>FastSpring simulator</h1><p class="soft">It answers like the FastSpring API, for stores that do not exist.
            Sign in to <code>%s</code> with a store\u2019s user and password (HTTP Basic) and any User-Agent.</p></header>
            <nav class="links wide"><a href="/">Refresh</a><a href="#stores">Stores</a><a href="#clock">Clock</a><a href="#switches">Switches</a><a href="#chaos">Chaos</a>
            <a href="#webhooks">Webhooks</a><a href="#deliveries">Deliveries</a><a href="#events">Events</a><a href="#counters">Calls</a></nav>
            <main class="wide">
            """;
    private static final String CALLS = """
            <p class="small soft">All of this is JSON too: <code>GET /_sim/state</code> <code>/_sim/stores</code> <code>/_sim/counters</code> <code>/_sim/events</code>
            <code>/_sim/webhooks</code> <code>/_sim/deliveries</code>; <code>PUT</code> or <code>DELETE /_sim/switches/{name}</code> and <code>/_sim/throttle/{store}</code>;
            <code>PUT /_sim/rate</code> <code>/_sim/clock</code> <code>/_sim/retries</code>; <code>POST /_sim/clock/advance</code> <code>/_sim/chaos</code> <code>/_sim/events</code>
            <code>/_sim/webhooks</code> <code>/_sim/mischief</code> <code>/_sim/flush</code>. The fields are those of the forms.</p></main>
            """;

    private final Panel panel;
    private final Controls controls;
    private final String base;

    public ControlPage(Panel panel, Controls controls, String base) {
        this.panel = panel;
        this.controls = controls;
        this.base = base;
    }

    public Reply show() {
        StoreCards stores = new StoreCards(panel);
        FaultCards faults = new FaultCards(panel);
        HookCards hooks = new HookCards(panel);
        String body = HEAD.formatted(Pages.escape(base))
                + stores.tiles()
                + stores.stores()
                + "<div class=\"pair\">" + stores.clock() + faults.rate() + "</div>"
                + faults.switches()
                + faults.chaos()
                + hooks.webhooks()
                + hooks.deliveries()
                + stores.events()
                + stores.counters()
                + CALLS;
        return Pages.page(200, "FastSpring simulator", body);
    }

    /** Takes {@code /_form/PUT/_sim/rate} with the form's fields, makes that call, and comes back to the card. */
    public Reply submit(String path, byte[] body) {
        String[] parts = path.substring(Html.FORMS.length()).split("/", 2);
        Map<String, String> fields = QueryString.parse(new String(body, StandardCharsets.UTF_8));
        ObjectNode json = Json.object();
        fields.forEach(json::put);
        Reply answer = controls.answer(parts[0], parts.length == 2 ? "/" + parts[1] : "/", Json.bytes(json));
        if (answer.status() >= 400) {
            String message = Json.read(answer.body()).path("message").asString("");
            return Pages.page(
                    answer.status(),
                    "That did not work",
                    "<header><h1>That did not work</h1></header><main><p>" + Pages.escape(message)
                            + "</p><p><a href=\"/\">Back</a></p></main>");
        }
        String card = fields.getOrDefault("_at", "").replaceAll("[^a-z]", "");
        return Reply.empty(303).with("Location", "/#" + card).with("Cache-Control", "no-store");
    }
}
