package io.storefleet.bulk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkState;
import io.storefleet.bulk.BulkTally;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.FocusNext;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Places;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many rows are in which state and why, what they come to, store by store, and how old that is. */
final class RunFigures extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BulkDesk desk;
    private final transient Map<StoreId, String> stores;
    private final H2 heading = new H2();
    private final Div told = new Div();

    RunFigures(BulkDesk desk, Map<StoreId, String> stores) {
        this.desk = desk;
        this.stores = Map.copyOf(stores);
        addClassNames("sf-card", "sf-stack");
        heading.getElement().setAttribute("tabindex", "-1");
        told.addClassName("sf-stack");
        add(heading, told);
    }

    /** A person who has asked for this or begun it goes on here. */
    void focus() {
        FocusNext.to(heading);
    }

    void show(BulkRun run) {
        heading.setText(getTranslation(run.begun() ? "bulk.figures.progress" : "bulk.figures.dry"));
        told.removeAll();
        told.add(head(run), badges(run));
        var stop = BulkWords.stop(this, run);
        if (!stop.isEmpty() && !run.awaitsLook()) {
            var sentence = new Div(stop);
            sentence.addClassNames("sf-message", "sf-tone-warn");
            told.add(sentence);
        }
        told.add(facts(run));
    }

    private Div head(BulkRun run) {
        var planned = BulkState.WAITING;
        var number = new Span(Formats.here().number(run.begun() ? ended(run) : run.count(planned)));
        number.addClassName("sf-big");
        var text = run.begun()
                ? getTranslation("bulk.figures.of", Formats.here().number(ended(run) + run.count(planned)))
                : getTranslation("bulk.figures.would");
        var head = new Div(number, new Span(text));
        head.addClassName("sf-row");
        run.parts().stream()
                .map(part -> part.job())
                .filter(desk.names().jobs()::mayView)
                .findFirst()
                .ifPresent(job -> {
                    var link = new Anchor(Places.here().job(job.id().value()), getTranslation("bulk.figures.job"));
                    link.setRouterIgnore(false);
                    link.addClassName("sf-end");
                    head.add(link);
                });
        return head;
    }

    private static long ended(BulkRun run) {
        return run.count(BulkState.DONE, BulkState.REFUSED, BulkState.CHECKING, BulkState.SKIPPED);
    }

    private Div badges(BulkRun run) {
        var row = new Div();
        row.addClassName("sf-row");
        Arrays.stream(BulkState.values()).filter(state -> run.count(state) > 0).forEach(state -> {
            var text =
                    getTranslation("bulk.count", Formats.here().number(run.count(state)), BulkWords.state(this, state));
            row.add(new Badge(text, BulkWords.tone(state)));
        });
        return row;
    }

    private Facts facts(BulkRun run) {
        var facts = new Facts();
        for (var state : run.begun()
                ? List.of(BulkState.DONE, BulkState.WAITING, BulkState.CHECKING)
                : List.of(BulkState.WAITING)) {
            var sums = sums(run, state);
            if (!sums.isEmpty()) {
                var key = state == BulkState.WAITING ? "bulk.sum.would." : "bulk.sum.of.";
                facts.fact(getTranslation(key + kind(run), BulkWords.state(this, state)), sums);
            }
        }
        reasons(run).forEach((state, text) -> facts.fact(BulkWords.state(this, state), text));
        facts.fact(getTranslation("bulk.fact.stores"), perStore(run));
        if (!run.begun()) {
            facts.fact(getTranslation("bulk.fact.fresh"), fresh(run));
        }
        var formats = Formats.here();
        facts.fact(
                getTranslation("bulk.fact.by"),
                getTranslation(
                        "bulk.fact.by.text",
                        desk.member(this, run.by().member()),
                        formats.time(run.by().created()),
                        getTranslation("bulk.origin." + run.origin().name().toLowerCase(java.util.Locale.ROOT))));
        return facts;
    }

    /** What its amounts mean. */
    private static String kind(BulkRun run) {
        return switch (run.action()) {
            case "return.create" -> "back";
            case "subscription.cancel", "subscription.pause" -> "lost";
            case "subscription.uncancel" -> "kept";
            case "subscription.update" -> "touched";
            case "quote.cancel" -> "quoted";
            default -> "charge";
        };
    }

    /** Live and test apart, each currency apart. */
    private String sums(BulkRun run, BulkState state) {
        var sums = new TreeMap<String, BigDecimal>();
        run.tallies().stream()
                .filter(tally -> tally.state() == state && tally.amount().signum() != 0)
                .forEach(tally -> sums.merge(data(tally) + "/" + tally.currency(), tally.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(each -> {
                    var key = each.getKey().split("/", 2);
                    return getTranslation("bulk.sum." + key[0], Formats.here().money(each.getValue(), key[1]));
                })
                .collect(Collectors.joining(" · "));
    }

    private static String data(BulkTally tally) {
        var live = tally.live();
        return live == null ? "untold" : live ? "live" : "test";
    }

    /** Why rows are left out or were not done, with how many each. */
    private Map<BulkState, String> reasons(BulkRun run) {
        var texts = new LinkedHashMap<BulkState, String>();
        for (var state :
                List.of(BulkState.SAME, BulkState.UNFIT, BulkState.UNUSABLE, BulkState.REFUSED, BulkState.SKIPPED)) {
            var text = run.tallies().stream()
                    .filter(tally -> tally.state() == state)
                    .collect(Collectors.groupingBy(
                            BulkTally::reason, TreeMap::new, Collectors.summingLong(BulkTally::rows)))
                    .entrySet()
                    .stream()
                    .map(each -> getTranslation(
                            "bulk.count",
                            Formats.here().number(each.getValue()),
                            BulkWords.reasons(this, run.list(), each.getKey())))
                    .collect(Collectors.joining(" · "));
            if (!text.isEmpty()) {
                texts.put(state, text);
            }
        }
        return texts;
    }

    private String perStore(BulkRun run) {
        return run.stores().stream()
                .map(store -> getTranslation(
                        "bulk.fact.store",
                        stores.getOrDefault(store, getTranslation("bulk.store.gone")),
                        Formats.here()
                                .number(run.count(
                                        tally -> !tally.state().leftOut() && Objects.equals(store, tally.store())))))
                .sorted()
                .collect(Collectors.joining(" · "));
    }

    private String fresh(BulkRun run) {
        // No single event can be read: what its copy says is all that is looked at. And nothing copies quotes.
        var again = switch (run.list()) {
            case "events" -> ".alone";
            case "quotes" -> ".live";
            default -> "";
        };
        return run.freshUntil() == null
                ? getTranslation("bulk.fresh.unknown" + again)
                : getTranslation("bulk.fresh" + again, Formats.here().time(run.freshUntil()));
    }
}
