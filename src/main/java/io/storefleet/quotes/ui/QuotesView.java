package io.storefleet.quotes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.storefleet.quotes.QuoteSummary;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.store.ui.ReadTrouble;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Neighbours;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The quotes of one store, as it tells of them now: nothing copies quotes. */
@Route(Places.PREFIX + "/quotes/:store?")
@PermitAll
class QuotesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String TIME = "184px";

    private final transient QuoteTools tools;
    private final transient List<Label> stores;
    private final Select<Label> choice = new Select<>();
    private final SearchBar search = new SearchBar(this::ask);
    private final Grid<QuoteSummary> grid = new Grid<>();
    private final Div list = new Div();
    private final Button create = new Button();
    private final QuoteSelection selection;
    private transient @Nullable StoreId store;
    private transient List<QuoteSummary> found = List.of();
    private transient Registration reading = () -> {};

    QuotesView(QuoteTools tools) {
        this.tools = tools;
        this.stores = tools.stores();
        title(getTranslation("quotes.title"));
        choice.setLabel(getTranslation("quotes.store"));
        choice.setItems(stores);
        choice.setItemLabelGenerator(Label::name);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(Places.here().quotes(change.getValue().id().value()));
            }
        });
        create.setText(getTranslation("intents.kind.quote.create"));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> begin());
        columns();
        selection = new QuoteSelection(grid, tools.selection());
        list.addClassNames("sf-list", "sf-grow");
        search.addComponentAsFirst(choice);
        body(search, selection, list);
    }

    private void columns() {
        var words = new QuoteWords(this);
        grid.addColumn(quote ->
                        Objects.requireNonNullElse(quote.name(), quote.id().value()))
                .setHeader(words.say("column.name"))
                .setFlexGrow(3)
                .setPartNameGenerator(quote -> "sf-cell-strong");
        grid.addComponentColumn(quote -> words.badge(quote.status()))
                .setHeader(words.say("column.status"))
                .setFlexGrow(2);
        grid.addColumn(quote -> Objects.requireNonNullElse(quote.recipient(), QuoteWords.NONE))
                .setHeader(words.say("column.recipient"))
                .setFlexGrow(2);
        grid.addColumn(quote -> Objects.requireNonNullElse(quote.email(), QuoteWords.NONE))
                .setHeader(words.say("column.email"))
                .setFlexGrow(2);
        grid.addColumn(quote -> words.money(quote.total()))
                .setHeader(words.say("column.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
        grid.addColumn(quote -> words.time(quote.created()))
                .setHeader(words.say("column.created"))
                .setWidth(TIME)
                .setFlexGrow(0);
        grid.addColumn(quote -> words.time(quote.expires()))
                .setHeader(words.say("column.expires"))
                .setWidth(TIME)
                .setFlexGrow(0);
        Lists.cards(grid, this::card);
        Lists.opens(grid, this::opened);
        grid.getElement().setAttribute("aria-label", words.say("title"));
        grid.setEmptyStateText(words.say("none-fits"));
        grid.setSizeFull();
    }

    private Component card(QuoteSummary quote) {
        var words = new QuoteWords(this);
        return Lists.card(
                Objects.requireNonNullElse(quote.name(), quote.id().value()),
                words.badge(quote.status()),
                new Span(Objects.requireNonNullElse(quote.recipient(), QuoteWords.NONE)),
                new Span(words.money(quote.total())),
                new Span(words.say("card.expires", words.time(quote.expires()))));
    }

    private void opened(QuoteSummary quote) {
        if (store != null) {
            var here = Places.here();
            var in = store.value();
            var places = found.stream()
                    .limit(Neighbours.MOST)
                    .map(each -> here.quote(in, each.id().value()))
                    .toList();
            new Neighbours(here.quotes(in), "", 0, places).keep();
            UI.getCurrent().navigate(here.quote(in, quote.id().value()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("store").map(Places::id).map(StoreId::new);
        var known = stores.stream()
                .filter(label ->
                        asked.isEmpty() ? stores.size() == 1 : asked.get().equals(label.id()))
                .findFirst();
        if (asked.isPresent() && known.isEmpty()) {
            throw new NothingHereException();
        }
        store = known.map(Label::id).orElse(null);
        choice.setValue(known.orElse(null));
        search.offer(store != null, store != null && tools.personal(store));
        actions();
        if (isAttached()) {
            load();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        load();
    }

    private void load() {
        if (store != null) {
            var where = store;
            tools.background().run(this, () -> tools.actions().offered(where), this::offer, problem -> actions());
        }
        ask();
    }

    private void offer(List<String> kinds) {
        if (kinds.contains("quote.create")) {
            actions(create);
        }
    }

    private void ask() {
        reading.remove();
        if (!isAttached()) {
            return;
        }
        if (store == null) {
            list.removeAll();
            list.add(
                    stores.isEmpty()
                            ? new EmptyState(
                                    getTranslation("quotes.no-store"),
                                    getTranslation("quotes.no-store.text"),
                                    new PageLink(Places.here().stores(), getTranslation("quotes.no-store.next")))
                            : new EmptyState(getTranslation("quotes.choose"), getTranslation("quotes.choose.text")));
            return;
        }
        var where = store;
        var wanted = search.search();
        if (wanted != null) {
            list.getElement().setAttribute("aria-busy", "true");
            reading = tools.background().run(this, () -> tools.quotes().list(where, wanted), this::show, this::failed);
        }
    }

    private void show(List<QuoteSummary> quotes) {
        found = quotes;
        list.getElement().removeAttribute("aria-busy");
        list.removeAll();
        note(getTranslation("quotes.count", quotes.size()));
        grid.setItems(quotes);
        if (store != null) {
            selection.reset(store, quotes);
        }
        list.add(grid);
    }

    private void failed(Exception problem) {
        list.getElement().removeAttribute("aria-busy");
        list.removeAll();
        note("");
        list.add(ReadTrouble.of(this, problem, this::ask));
    }

    private void begin() {
        if (store == null) {
            return;
        }
        var where = store;
        tools.background()
                .run(
                        this,
                        () -> tools.quotes().products(where),
                        products -> QuoteDialog.create(this, tools, where, products, this::made)
                                .open(),
                        problem -> QuoteDialog.create(this, tools, where, java.util.Map.of(), this::made)
                                .open());
    }

    private void made(String quote) {
        if (store != null) {
            UI.getCurrent().navigate(Places.here().quote(store.value(), quote));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quotes.title") + " · Storefleet";
    }
}
