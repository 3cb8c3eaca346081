package io.storefleet.simulator.panel;

import io.storefleet.simulator.hooks.Delivery;
import io.storefleet.simulator.hooks.Mischief;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.simulator.hooks.Webhooks;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets webhooks up, shows their deliveries, sends again, and lets them go wrong. */
final class WebhookControls {

    private static final int SHOWN = 100;

    private final Panel panel;

    WebhookControls(Panel panel) {
        this.panel = panel;
    }

    /** A delivery and the store it comes from. */
    record Sent(String store, Delivery delivery) {}

    Map<String, Control> routes() {
        return Map.of(
                "GET /_sim/webhooks", call -> all(),
                "POST /_sim/webhooks", this::put,
                "DELETE /_sim/webhooks/{store}/{name}", this::remove,
                "GET /_sim/deliveries", call -> deliveries(),
                "POST /_sim/deliveries/{store}/{number}/resend", this::resend,
                "POST /_sim/flush", call -> each(Webhooks::flush),
                "POST /_sim/mischief", this::plan,
                "DELETE /_sim/mischief", call -> each(Webhooks::behave),
                "PUT /_sim/retries", call -> each(hooks -> hooks.retryFactor(factor(call))));
    }

    /** Deliveries of all stores, newest first. */
    static List<Sent> latest(Panel panel, int most) {
        return panel.stores().world().stores().stream()
                .flatMap(store -> panel.webhooks(store.slug()).deliveries().stream()
                        .limit(most)
                        .map(delivery -> new Sent(store.slug(), delivery)))
                .sorted(Comparator.comparing((Sent sent) ->
                                sent.delivery().events().getFirst().created())
                        .thenComparing(sent -> sent.delivery().number())
                        .reversed())
                .limit(most)
                .toList();
    }

    private JsonNode each(Consumer<Webhooks> change) {
        panel.stores().world().stores().forEach(store -> change.accept(panel.webhooks(store.slug())));
        return deliveries();
    }

    private JsonNode all() {
        ArrayNode all = Json.array();
        for (SimulatedStore store : panel.stores().world().stores()) {
            for (Webhook webhook : panel.webhooks(store.slug()).all()) {
                ObjectNode node = all.addObject().put("store", store.slug()).put("name", webhook.name());
                webhook.urls().forEach(url -> node.withArray("urls").add(url.toString()));
                node.put("scope", webhook.selection().scope().name().toLowerCase(Locale.ROOT))
                        .put("expanded", webhook.expanded())
                        .put("signed", webhook.secret() != null)
                        .putArray("types");
                webhook.selection()
                        .types()
                        .forEach(type -> node.withArray("types").add(type));
            }
        }
        return all;
    }

    private JsonNode put(ControlCall call) {
        URI[] urls = call.list("urls").stream().map(WebhookControls::url).toArray(URI[]::new);
        if (urls.length == 0) {
            throw WrongControl.bad("Say the urls.");
        }
        String secret = call.text("secret", "");
        Webhook webhook = Webhook.to(urls)
                .named(call.text("name", "main"))
                .scope(scope(call.text("scope", "both")))
                .only(call.list("types").stream().distinct().toArray(String[]::new))
                .signed(secret.isEmpty() ? null : secret);
        panel.webhooks(call.text("store")).put(call.flag("expanded", false) ? webhook.expanding() : webhook);
        return all();
    }

    private JsonNode remove(ControlCall call) {
        if (!panel.webhooks(call.part(2)).remove(call.part(3))) {
            throw WrongControl.unknown("There is no such webhook.");
        }
        return all();
    }

    private JsonNode resend(ControlCall call) {
        String number = call.part(3);
        return Stream.of(number)
                .filter(text -> text.matches("[0-9]{1,15}"))
                .flatMap(text -> panel.webhooks(call.part(2)).resend(Long.parseLong(text)).stream())
                .findFirst()
                .map(delivery -> shown(new Sent(call.part(2), delivery)))
                .orElseThrow(() -> WrongControl.unknown("There is no such delivery."));
    }

    private JsonNode plan(ControlCall call) {
        Mischief what = Mischief.named(call.text("kind"))
                .orElseThrow(() -> WrongControl.bad("There is no mischief of this kind."));
        int times = call.whole("times", 1);
        panel.webhooks(call.text("store")).mischief(what, times);
        return Json.object().put("kind", what.label()).put("times", times);
    }

    private JsonNode deliveries() {
        ArrayNode all = Json.array();
        latest(panel, SHOWN).forEach(sent -> all.add(shown(sent)));
        return all;
    }

    private static ObjectNode shown(Sent sent) {
        Delivery delivery = sent.delivery();
        ObjectNode node = Json.object()
                .put("store", sent.store())
                .put("number", delivery.number())
                .put("webhook", delivery.to().webhook())
                .put("url", delivery.to().url().toString())
                .put("state", delivery.state().name().toLowerCase(Locale.ROOT));
        delivery.events().forEach(event -> node.withArray("events").add(event.id()));
        delivery.attempts().forEach(attempt -> node.withArray("attempts").add(attempt.status()));
        return node;
    }

    private static double factor(ControlCall call) {
        double factor = call.number("factor", 0);
        if (!(factor > 0 && factor <= 1_000)) {
            throw WrongControl.bad("The factor must be a number above 0.");
        }
        return factor;
    }

    private static Webhook.Scope scope(String text) {
        return Stream.of(Webhook.Scope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> WrongControl.bad("The scope must be live, test or both."));
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            if (url.getHost() != null && text.matches("https?://.*")) {
                return url;
            }
        } catch (URISyntaxException wrong) {
            // said below, together with addresses that nothing can be posted to
        }
        throw WrongControl.bad("A webhook's address begins with http:// or https:// and names a host.");
    }
}
