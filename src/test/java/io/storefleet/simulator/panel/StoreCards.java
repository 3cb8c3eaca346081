package io.storefleet.simulator.panel;

import static io.storefleet.simulator.pages.Pages.escape;

import io.storefleet.simulator.door.RateWindow;
import io.storefleet.simulator.pages.Html;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.world.SimulatedStore;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cards for stores, time, events and counters. */
final class StoreCards {

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern(
                    "d MMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int SHOWN = 12;

    private final Panel panel;

    StoreCards(Panel panel) {
        this.panel = panel;
    }

    String tiles() {
        RateWindow rate = panel.faults().rate();
        return "<div class=\"card\"><dl class=\"tiles\">"
                + tile("Calls granted", rate.granted())
                + tile("Refused by the limit", rate.refused())
                + tile("Changing calls", panel.meters().log().changing())
                + tile("Links made", panel.meters().links().made())
                + "</dl></div>";
    }

    String stores() {
        RateWindow rate = panel.faults().rate();
        Stream<List<String>> rows = panel.stores().world().stores().stream()
                .map(store -> List.of(
                        escape(store.name()),
                        Html.code(store.slug()),
                        Html.code(store.user()),
                        Html.code(store.password()),
                        String.format(Locale.ROOT, "%,d", store.size()),
                        throttle(store, rate.isStopped(store))));
        return Html.card(
                "stores",
                "Stores",
                Html.table(List.of("Store", "Name", "User", "Password", "#Accounts", ""), rows, "No stores."));
    }

    String clock() {
        String steps = Stream.of("PT1H", "P1D", "P1M")
                .map(by -> Html.form(
                        "POST /_sim/clock/advance",
                        "clock",
                        Html.hidden("by", by) + "<button>" + step(by) + "</button>"))
                .collect(Collectors.joining());
        String speed = Html.form(
                "PUT /_sim/clock",
                "clock",
                Html.input(
                                "Times as fast as real time",
                                "speed",
                                trim(panel.time().speed()),
                                6)
                        + Html.submit("Set"));
        return Html.card(
                "clock",
                "Clock",
                "<p>" + NOW.format(panel.time().instant()) + "</p><div class=\"row\">" + steps + "</div>" + speed);
    }

    String events() {
        Stream<List<String>> rows = StoreControls.latest(panel, SHOWN).stream().map(StoreCards::row);
        String form = Html.form(
                "POST /_sim/events",
                "events",
                Html.select("Store", "store", slugs(panel))
                        + Html.select("Type", "type", panel.stores().samples().types())
                        + Html.select("Data", "live", List.of("true", "false"))
                                .replace(">true<", ">live<")
                                .replace(">false<", ">test<")
                        + Html.submit("Let it happen"));
        return Html.card(
                "events",
                "Latest events",
                "<div class=\"row\">" + form + "</div>"
                        + Html.table(List.of("When", "Store", "Type", "Id", ""), rows, "Nothing has happened yet."));
    }

    String counters() {
        Stream<List<String>> rows = panel.meters().log().counts().stream()
                .map(count -> List.of(
                        Html.code(count.method() + " " + count.template()),
                        status(count.status()),
                        String.format(Locale.ROOT, "%,d", count.calls())));
        return Html.card(
                "counters",
                "Calls by path and status",
                Html.table(List.of("Call", "#Status", "#Calls"), rows, "No call has come yet."));
    }

    static List<String> slugs(Panel panel) {
        return panel.stores().world().stores().stream()
                .map(SimulatedStore::slug)
                .toList();
    }

    /** Refusals stand out; 0 is a connection closed without an answer. */
    static String status(int status) {
        String word = status == 0 ? "none" : Integer.toString(status);
        return status >= 200 && status < 300 ? word : "<span class=\"bad\">" + word + "</span>";
    }

    private static List<String> row(Happening event) {
        String processed = event.processed() ? "processed" : "<span class=\"warn\">unprocessed</span>";
        return List.of(
                MOMENT.format(event.created()),
                escape(event.store()),
                escape(event.type()) + (event.live() ? "" : " <span class=\"soft\">test</span>"),
                Html.code(event.id()),
                processed);
    }

    private static String throttle(SimulatedStore store, boolean stopped) {
        String call = (stopped ? "DELETE" : "PUT") + " /_sim/throttle/" + store.slug();
        String now = stopped ? "<span class=\"bad\">throttled</span> " : "";
        return now + Html.button(call, "stores", stopped ? "Let it go" : "Make it throttle", store.name());
    }

    private static String tile(String name, long value) {
        return "<div><dt>" + name + "</dt><dd>" + String.format(Locale.ROOT, "%,d", value) + "</dd></div>";
    }

    private static String step(String by) {
        return switch (by) {
            case "PT1H" -> "+ 1 hour";
            case "P1D" -> "+ 1 day";
            default -> "+ 1 month";
        };
    }

    private static String trim(double speed) {
        return speed == Math.rint(speed) ? Long.toString((long) speed) : Double.toString(speed);
    }
}
