package io.storefleet.lists.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListTotal;
import io.storefleet.lists.ListTotals;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all rows that fit come to; asked beside the rows, one question at a time, so that typing starts no crowd of them. */
final class TotalsLine extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ListDesk desk;
    private final transient ListKind kind;
    private transient @Nullable String next;
    private transient @Nullable String asked;
    private final transient Consumer<OptionalLong> told;

    /** @param told hears how many rows there are in all, as far as that is known */
    TotalsLine(ListDesk desk, ListKind kind, Consumer<OptionalLong> told) {
        this.told = told;
        this.desk = desk;
        this.kind = kind;
        addClassNames("sf-row", "sf-list-totals");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Asks for the totals of this text; those before are forgotten. */
    void ask(String text) {
        say(new Span(getTranslation("lists.totals.counting")));
        if (asked != null) {
            next = text;
            return;
        }
        asked = text;
        desk.background().run(this, () -> desk.lists().totals(kind.key(), text), this::answered, problem -> {
            say(new Span(getTranslation("lists.totals.failed")));
            done();
        });
    }

    private void answered(ListTotals totals) {
        if (next == null) {
            show(totals);
        }
        done();
    }

    private void done() {
        asked = null;
        var waiting = next;
        next = null;
        if (waiting != null) {
            ask(waiting);
        }
    }

    private void show(ListTotals totals) {
        told.accept(totals.tooMany() ? OptionalLong.empty() : OptionalLong.of(totals.rows()));
        var formats = Formats.here();
        if (totals.tooMany()) {
            say(new Span(getTranslation("lists.totals.too-many")));
            return;
        }
        var parts = Stream.concat(
                        Stream.of(strong(getTranslation("lists.totals.rows", totals.rows()))),
                        Stream.of(Boolean.TRUE, Boolean.FALSE)
                                .filter(live -> !totals.of(live).isEmpty())
                                .map(live -> part(totals.of(live), live, formats)))
                .toArray(com.vaadin.flow.component.Component[]::new);
        say(parts);
        var asOf = QueryBar.quiet(getTranslation("lists.totals.as-of", formats.clock(totals.asOf())));
        asOf.addClassName("sf-end");
        add(asOf);
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("sf-strong");
        return span;
    }

    private Div part(List<ListTotal> totals, boolean live, Formats formats) {
        var badge = new Badge(
                getTranslation(live ? "lists.value.live" : "lists.value.test"), ListWords.tone(live ? "live" : "test"));
        var sums = totals.stream()
                .map(total -> total.sum() == null || total.currency() == null
                        ? formats.number(total.rows())
                        : formats.money(total.sum(), total.currency()) + " (" + formats.number(total.rows()) + ")")
                .collect(Collectors.joining(" · "));
        var part = kind.sum() == null
                ? new Div(badge, new Span(sums))
                : new Div(badge, new Span(new ListWords(this, kind).of("sum")), new Span(sums));
        part.addClassName("sf-list-total");
        return part;
    }

    private void say(com.vaadin.flow.component.Component... parts) {
        removeAll();
        add(parts);
    }
}
