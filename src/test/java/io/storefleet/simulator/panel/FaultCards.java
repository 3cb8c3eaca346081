package io.storefleet.simulator.panel;

import static io.storefleet.simulator.pages.Pages.escape;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.chaos.ChaosScript;
import io.storefleet.simulator.door.RateWindow;
import io.storefleet.simulator.pages.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cards for what may go wrong: rate limit, switches, scripts. */
final class FaultCards {

    private final Panel panel;

    FaultCards(Panel panel) {
        this.panel = panel;
    }

    String rate() {
        RateWindow rate = panel.faults().rate();
        String now = rate.limit() == 0
                ? "No limit."
                : String.format(Locale.ROOT, "%,d calls in any minute for each address.", rate.limit());
        String form = Html.form(
                "PUT /_sim/rate",
                "rate",
                Html.input("Calls a minute, 0 for no limit", "limit", Integer.toString(rate.limit()), 6)
                        + Html.submit("Set"));
        return Html.card("rate", "Rate limit", "<p>" + now + "</p>" + form);
    }

    String switches() {
        Switches switches = panel.faults().switches();
        String each = Stream.of(Switch.values())
                .map(one -> toggle(one.label(), switches.isOn(one)))
                .collect(Collectors.joining());
        List<String> numbers =
                switches.labels().stream().filter(label -> label.contains("=")).toList();
        String set = numbers.stream()
                .map(label -> Html.button("DELETE /_sim/switches/" + Html.part(label), "switches", label + " \u00d7"))
                .collect(Collectors.joining());
        String forms =
                number("max-batch", "Most ids in a batch", "10") + number("stale", "Seconds writes stay unseen", "5");
        return Html.card(
                "switches",
                "Switches",
                "<ul class=\"grid\">" + each + "</ul><div class=\"row\">" + forms + set + "</div>"
                        + Html.button("DELETE /_sim/switches", "switches", "Turn all off"));
    }

    String chaos() {
        List<ChaosScript> scripts = panel.faults().chaos().scripts();
        String list = Html.table(
                List.of("Script", ""),
                IntStream.range(0, scripts.size())
                        .mapToObj(place -> List.of(
                                Html.code(scripts.get(place).describe()),
                                Html.button(
                                        "DELETE /_sim/chaos/" + place,
                                        "chaos",
                                        "Remove",
                                        scripts.get(place).describe()))),
                "Nothing goes wrong at the moment.");
        String form = Html.form(
                "POST /_sim/chaos",
                "chaos",
                Html.input("Path", "path", "*", 16)
                        + Html.select("Store", "store", stores())
                        + Html.select("Fault", "fault", FaultControls.FAULTS)
                        + Html.input("Status", "status", "503", 6)
                        + Html.input("How many calls", "times", "", 6)
                        + Html.input("Share", "share", "1", 6)
                        + Html.input("Seed", "seed", "1", 6)
                        + Html.submit("Script it"));
        String storm = Html.form(
                "POST /_sim/chaos",
                "chaos",
                Html.hidden("fault", "storm") + Html.hidden("share", "0.3")
                        + "<button>Storm: 30 % of all calls</button>");
        String clear = scripts.isEmpty() ? "" : Html.button("DELETE /_sim/chaos", "chaos", "Calm everything");
        return Html.card(
                "chaos",
                "Chaos",
                "<div class=\"row\">" + list + "</div><div class=\"row\">" + form + "</div><div class=\"row\">" + storm
                        + clear + "</div>");
    }

    private List<String> stores() {
        List<String> names = new ArrayList<>(List.of(""));
        panel.stores().world().stores().forEach(store -> names.add(store.slug()));
        return names;
    }

    private static String toggle(String label, boolean on) {
        String call = (on ? "DELETE" : "PUT") + " /_sim/switches/" + label;
        String name = on ? "<span class=\"on\">" + escape(label) + "</span>" : "<span>" + escape(label) + "</span>";
        return "<li>" + name + Html.button(call, "switches", on ? "Turn off" : "Turn on", label) + "</li>";
    }

    private static String number(String name, String label, String value) {
        return Html.form(
                "POST /_sim/switches",
                "switches",
                Html.hidden("name", name) + Html.input(label, "value", value, 6) + "<button>Set</button>");
    }
}
