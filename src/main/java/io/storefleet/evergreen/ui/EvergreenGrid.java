package io.storefleet.evergreen.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Style;
import io.storefleet.evergreen.EvergreenAddress;
import io.storefleet.evergreen.EvergreenFilter;
import io.storefleet.evergreen.EvergreenLink;
import io.storefleet.evergreen.EvergreenLink.State;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Places;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** The list of links, read as one scrolls; some can be chosen. */
final class EvergreenGrid extends Grid<EvergreenLink> {

    private static final long serialVersionUID = 1L;

    private final transient EvergreenDesk desk;
    private final transient IntConsumer chosenNow;
    private final transient Set<EvergreenLinkId> chosen = new LinkedHashSet<>();

    EvergreenGrid(EvergreenDesk desk, Function<StoreId, String> storeName, IntConsumer chosenNow) {
        this.desk = desk;
        this.chosenNow = chosenNow;
        addComponentColumn(this::choice).setKey("choice").setWidth("56px").setFlexGrow(0);
        addComponentColumn(EvergreenGrid::account)
                .setHeader(getTranslation("evergreen.column.account"))
                .setWidth("185px");
        addColumn(link -> storeName.apply(link.customer().store())).setHeader(getTranslation("evergreen.column.store"));
        addColumn(link -> EvergreenWords.tab(this, link.tab()))
                .setHeader(getTranslation("evergreen.column.tab"))
                .setWidth("120px")
                .setFlexGrow(0);
        addComponentColumn(link -> EvergreenWords.badge(this, link))
                .setHeader(getTranslation("evergreen.column.state"))
                .setWidth("112px")
                .setFlexGrow(0);
        addComponentColumn(this::counters)
                .setHeader(getTranslation("evergreen.column.counters"))
                .setWidth("200px")
                .setFlexGrow(0);
        addColumn(link -> Formats.here().shortTime(link.made()))
                .setHeader(getTranslation("evergreen.column.made"))
                .setWidth("152px")
                .setFlexGrow(0);
        addComponentColumn(this::actions)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("190px")
                .setFlexGrow(0);
        Lists.cards(
                this,
                link -> Lists.card(
                        link.customer().account().value(),
                        choice(link),
                        EvergreenWords.badge(this, link),
                        new Span(storeName.apply(link.customer().store())),
                        counters(link),
                        actions(link)));
    }

    void show(EvergreenFilter filter) {
        chosen.clear();
        chosenNow.accept(0);
        var pages = new KeysetPages<EvergreenLink>(
                (last, limit) -> desk.links().before(filter, last == null ? null : last.id(), limit));
        setItems(pages.dataProvider(EvergreenLink::id)).setItemCountUnknown();
        setEmptyStateText(getTranslation("evergreen.none"));
    }

    List<EvergreenLinkId> chosen() {
        return List.copyOf(chosen);
    }

    private Component choice(EvergreenLink link) {
        if (link.state() == State.REVOKED
                || !desk.may(Verb.LINK_CREATE, link.customer().store())) {
            return new Span();
        }
        var box = new Checkbox(chosen.contains(link.id()));
        box.setAriaLabel(
                getTranslation("evergreen.choose", link.customer().account().value()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(link.id());
            } else {
                chosen.remove(link.id());
            }
            chosenNow.accept(chosen.size());
        });
        return box;
    }

    private static Component account(EvergreenLink link) {
        var customer = link.customer();
        var account = customer.account().value();
        var place = Places.here().account(customer.store().value(), account);
        var anchor = new Anchor(place, account);
        anchor.setRouterIgnore(false);
        anchor.addClassName("sf-id");
        return anchor;
    }

    private Span counters(EvergreenLink link) {
        var counted = link.counters();
        var line = new Span(
                counted.opened() + counted.sent() == 0
                        ? getTranslation("evergreen.counters.none")
                        : getTranslation(
                                "evergreen.counters",
                                counted.opened(),
                                counted.sent(),
                                counted.passed(),
                                counted.failed()));
        line.addClassName("sf-wrap");
        var last = counted.lastOpened();
        if (last != null) {
            line.setTitle(getTranslation("evergreen.opened.last", Formats.here().time(last)));
        }
        return line;
    }

    private Component actions(EvergreenLink link) {
        if (link.state() != State.LIVE
                || !desk.may(Verb.LINK_REVEAL, link.customer().store())) {
            return new Span();
        }
        var account = link.customer().account().value();
        var copy = new Button(getTranslation("evergreen.copy"));
        copy.setAriaLabel(getTranslation("evergreen.copy.of", account));
        copy.addClickListener(click -> reveal(link, address -> {
            ClipboardText.copy(copy, address.address().toString());
            Notices.done(getTranslation("evergreen.copied"));
        }));
        var code = new Button(getTranslation("evergreen.qr"));
        code.setAriaLabel(getTranslation("evergreen.qr.of", account));
        code.addClickListener(click -> reveal(link, address -> new EvergreenDialog(address).open()));
        var row = new Div(copy, code);
        row.addClassName("sf-row");
        row.getStyle().setJustifyContent(Style.JustifyContent.END);
        return row;
    }

    private void reveal(EvergreenLink link, Consumer<EvergreenAddress> show) {
        desk.links()
                .reveal(link.id())
                .ifPresentOrElse(show, () -> Notices.problem(getTranslation("evergreen.problem.over")));
    }
}
