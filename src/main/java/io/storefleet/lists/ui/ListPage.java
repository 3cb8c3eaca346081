package io.storefleet.lists.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListProblem;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListSight;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a kind of list: what is asked for, the rows, what they come to. Features give it its name and its details. */
public abstract class ListPage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String QUERY = "q";

    private final transient ListDesk desk;
    private final transient ListKind kind;
    private final transient ListWords words;
    private final QueryBar bar;
    private final TermChips chips;
    private final Div notes = new Div();
    private final ListGrid grid;
    private final TotalsLine totals;
    private transient List<String> columns;
    private transient ListOrder order;
    private transient @Nullable ListQuery query;

    protected ListPage(ListDesk desk, String kindKey) {
        this.desk = desk;
        this.kind = desk.lists().kind(kindKey);
        this.words = new ListWords(this, kind);
        this.columns = kind.usual();
        this.order = kind.order();
        title(words.of("title"));
        bar = new QueryBar(kind, desk.lists(), text -> ask());
        chips = new TermChips(changed -> bar.type(changed));
        grid = new ListGrid(kind, this::opened, this::order);
        totals = new TotalsLine(desk, kind);
        notes.addClassName("sf-stack");
        notes.getElement().setAttribute("role", "status");
        body(bar, chips, notes, grid, totals);
        actions(new Button(getTranslation("lists.columns"), click -> chooseColumns()));
    }

    /** The address of a row's page. */
    protected abstract String place(Places places, ListRow row);

    /** The list's own address. */
    protected abstract String place(Places places);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(QUERY).ifPresent(bar::text);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        grid.columns(columns, order);
        ask();
    }

    private void opened(ListRow row) {
        UI.getCurrent().navigate(place(Places.here(), row));
    }

    private void order(ListOrder other) {
        order = other;
        rows();
    }

    private void chooseColumns() {
        new ColumnChoice(kind, grid.order(), chosen -> {
                    columns = chosen;
                    grid.columns(columns, order);
                    rows();
                })
                .open();
    }

    private void ask() {
        if (!isAttached()) {
            return;
        }
        var text = bar.text();
        try {
            var read = ListQuery.parse(kind, text);
            var sight = desk.lists().sight(kind.key(), text);
            query = read;
            bar.understood(read);
            chips.show(read);
            address(read);
            tell(sight, read);
            rows();
            totals.ask(text);
        } catch (ListProblem problem) {
            bar.wrong(words.problem(problem, text));
        }
    }

    private void rows() {
        var asked = query;
        if (asked != null) {
            var request = new ListRequest(kind.key(), asked.text(), columns, order);
            grid.show((last, limit) -> desk.lists().page(request, last, limit));
        }
    }

    /** Follows the text where it names nobody; else the address says nothing of it. */
    private void address(ListQuery read) {
        var shown = read.terms().isEmpty() || !read.namesNobody()
                ? QueryParameters.empty()
                : QueryParameters.of(QUERY, read.text());
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(place(Places.here()), shown));
    }

    private void tell(ListSight sight, ListQuery read) {
        notes.removeAll();
        if (!sight.filling().isEmpty() && sight.stores() > 0) {
            remark(getTranslation("lists.filling", sight.filling().size(), some(sight.filling())));
        }
        if (sight.leftOut() > 0) {
            remark(getTranslation("lists.left-out", sight.leftOut()));
        }
        note(fresh(sight));
        grid.setEmptyStateComponent(empty(sight, read));
    }

    private void remark(String sentence) {
        var note = new Div(sentence);
        note.addClassNames("sf-message", "sf-tone-info");
        notes.add(note);
    }

    private Component fresh(ListSight sight) {
        var until = sight.freshUntil();
        return QueryBar.quiet(
                until == null
                        ? ""
                        : getTranslation("lists.fresh", Formats.here().shortTime(until)));
    }

    private static String some(List<String> names) {
        return names.size() > 3 ? String.join(", ", names.subList(0, 3)) + " …" : String.join(", ", names);
    }

    private Component empty(ListSight sight, ListQuery read) {
        if (sight.stores() == 0 && read.terms().isEmpty()) {
            var stores = new Anchor(Places.here().stores(), getTranslation("lists.empty.stores.next"));
            stores.setRouterIgnore(false);
            return new EmptyState(
                    getTranslation("lists.empty.stores"), getTranslation("lists.empty.stores.text"), stores);
        }
        if (read.terms().isEmpty()) {
            return new EmptyState(
                    words.of("empty"),
                    getTranslation(sight.filling().isEmpty() ? "lists.empty.text" : "lists.empty.filling"));
        }
        var clear = new Button(getTranslation("lists.empty.clear"), click -> bar.type(new ListQuery(kind, List.of())));
        return new EmptyState(words.of("nothing"), getTranslation("lists.nothing.text"), new Span(clear));
    }

    @Override
    public String getPageTitle() {
        return words.of("title") + " · Storefleet";
    }
}
