package io.storefleet.simulator.panel;

import static io.storefleet.simulator.pages.Pages.escape;

import io.storefleet.simulator.hooks.Delivery;
import io.storefleet.simulator.hooks.Mischief;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.simulator.pages.Html;
import io.storefleet.simulator.world.SimulatedStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cards for webhooks and their deliveries. */
final class HookCards {

    private static final int SHOWN = 12;

    private final Panel panel;

    HookCards(Panel panel) {
        this.panel = panel;
    }

    String webhooks() {
        Stream<List<String>> rows = panel.stores().world().stores().stream()
                .flatMap(store -> panel.webhooks(store.slug()).all().stream().map(webhook -> row(store, webhook)));
        String form = Html.form(
                "POST /_sim/webhooks",
                "webhooks",
                Html.select("Store", "store", StoreCards.slugs(panel))
                        + Html.input("Name", "name", "main", 6)
                        + Html.input("Addresses", "urls", "", 34)
                        + Html.input("Secret", "secret", "", 14)
                        + Html.select("Data", "scope", List.of("both", "live", "test"))
                        + Html.input("Event types, empty for all", "types", "", 34)
                        + Html.tick("Expanded", "expanded")
                        + Html.submit("Add or replace"));
        return Html.card(
                "webhooks",
                "Webhooks",
                "<div class=\"row\">"
                        + Html.table(
                                List.of("Store", "Name", "Addresses", "Events", "Data", ""), rows, "No webhooks yet.")
                        + "</div><div class=\"row\">" + form + "</div>");
    }

    String deliveries() {
        Stream<List<String>> rows =
                WebhookControls.latest(panel, SHOWN).stream().map(HookCards::row);
        return Html.card(
                "deliveries",
                "Deliveries",
                Html.table(List.of("Store", "To", "Events", "Answer", "State", ""), rows, "Nothing was delivered yet.")
                        + "<h3>What may go wrong on the way</h3><div class=\"row\">" + mischief()
                        + Html.button("DELETE /_sim/mischief", "deliveries", "Nothing")
                        + Html.button("POST /_sim/flush", "deliveries", "Send what waits now") + "</div>");
    }

    private String mischief() {
        List<String> kinds = Stream.of(Mischief.values()).map(Mischief::label).toList();
        return Html.form(
                "POST /_sim/mischief",
                "deliveries",
                Html.select("Store", "store", StoreCards.slugs(panel))
                        + Html.select("Kind", "kind", kinds)
                        + Html.input("Times", "times", "1", 6)
                        + Html.submit("Plan it"));
    }

    private static List<String> row(SimulatedStore store, Webhook webhook) {
        String urls =
                webhook.urls().stream().map(url -> Html.code(url.toString())).collect(Collectors.joining("<br>"));
        int types = webhook.selection().types().size();
        return List.of(
                escape(store.slug()),
                escape(webhook.name()),
                urls,
                types == 0 ? "all" : types == 1 ? "1 type" : types + " types",
                webhook.selection().scope().name().toLowerCase(Locale.ROOT)
                        + (webhook.expanded() ? ", expanded" : "")
                        + (webhook.secret() == null ? "" : ", signed"),
                Html.button(
                        "DELETE /_sim/webhooks/" + store.slug() + "/" + Html.part(webhook.name()),
                        "webhooks",
                        "Remove",
                        webhook.name() + " of " + store.slug()));
    }

    private static List<String> row(WebhookControls.Sent sent) {
        Delivery delivery = sent.delivery();
        return List.of(
                escape(sent.store()),
                escape(delivery.to().webhook()) + " "
                        + Html.code(delivery.to().url().toString()),
                events(delivery),
                answers(delivery),
                state(delivery),
                Html.button(
                        "POST /_sim/deliveries/" + sent.store() + "/" + delivery.number() + "/resend",
                        "deliveries",
                        "Resend",
                        "delivery " + delivery.number() + " of " + sent.store()));
    }

    /** The last answer and how many attempts there were. */
    private static String answers(Delivery delivery) {
        int attempts = delivery.attempts().size();
        if (attempts == 0) {
            return "";
        }
        String last = StoreCards.status(delivery.attempts().getLast().status());
        return attempts == 1 ? last : last + " <span class=\"soft\">" + attempts + " attempts</span>";
    }

    private static String events(Delivery delivery) {
        String first = escape(delivery.events().getFirst().type());
        int more = delivery.events().size() - 1;
        return more == 0 ? first : first + " <span class=\"soft\">and " + more + " more</span>";
    }

    private static String state(Delivery delivery) {
        @Nullable Instant next = delivery.standing().next();
        return switch (delivery.state()) {
            case TAKEN -> "<span class=\"on\">taken</span>";
            case LOST -> "<span class=\"bad\">lost</span>";
            case FAILED -> "<span class=\"bad\">given up</span>";
            case WAITING ->
                "<span class=\"warn\">" + (next == null ? "on its way" : "again " + StoreCards.MOMENT.format(next))
                        + "</span>";
        };
    }
}
