package io.storefleet.simulator.panel;

import static io.storefleet.simulator.pages.Pages.escape;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.pages.Html;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Scripts which charges of subscriptions are declined, by call and by a card of the page. */
final class DeclineControls {

    /** Some of contract §15.4: to be tried again, to be given up, for the buyer to correct. */
    private static final List<String> REASONS =
            List.of("INSUFFICIENT_FUNDS", "DECLINED_SOFT", "EXPIRED_CARD", "DECLINED", "CC_CVV", "RISK", "TIMEOUT");

    private final Panel panel;

    DeclineControls(Panel panel) {
        this.panel = panel;
    }

    Map<String, Control> routes() {
        return Map.of(
                "GET /_sim/declines", _ -> all(),
                "POST /_sim/declines", this::decline,
                "DELETE /_sim/declines/{store}/{id}",
                        call -> {
                            panel.declines(call.part(2)).accept(call.part(3));
                            return all();
                        });
    }

    String card() {
        Stream<List<String>> rows = StoreCards.slugs(panel).stream()
                .flatMap(store -> panel.declines(store).scripts().entrySet().stream()
                        .map(script -> List.of(
                                escape(store),
                                Html.code(script.getKey()),
                                escape(script.getValue().reason()),
                                times(script.getValue().times()),
                                Html.button(
                                        "DELETE /_sim/declines/" + store + "/" + Html.part(script.getKey()),
                                        "declines",
                                        "Accept",
                                        script.getKey()))));
        String form = Html.form(
                "POST /_sim/declines",
                "declines",
                Html.select("Store", "store", StoreCards.slugs(panel))
                        + Html.input("Subscription or account", "id", "", 24)
                        + Html.select("Reason", "reason", REASONS)
                        + Html.input("How many charges, empty for all", "times", "", 6)
                        + Html.submit("Decline"));
        return Html.card(
                "declines",
                "Declined charges",
                Html.table(
                                List.of("Store", "Subscription or account", "Reason", "#Charges", ""),
                                rows,
                                "Every charge is accepted.")
                        + "<div class=\"row\">" + form + "</div>");
    }

    private JsonNode decline(ControlCall call) {
        int times = call.whole("times", Integer.MAX_VALUE);
        if (times < 1) {
            throw WrongControl.bad("The times must be 1 or more.");
        }
        panel.declines(call.text("store")).next(times, call.text("id"), call.text("reason", "DECLINED"));
        return all();
    }

    private JsonNode all() {
        ArrayNode all = Json.array();
        for (String store : StoreCards.slugs(panel)) {
            panel.declines(store)
                    .scripts()
                    .forEach((id, script) -> all.addObject()
                            .put("store", store)
                            .put("id", id)
                            .put("reason", script.reason())
                            .put("times", script.times()));
        }
        return all;
    }

    private static String times(int times) {
        return times == Integer.MAX_VALUE ? "all" : Integer.toString(times);
    }
}
