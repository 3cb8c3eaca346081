package io.storefleet.lists.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import io.storefleet.lists.ListView;
import io.storefleet.lists.ListViewId;
import io.storefleet.lists.Selection;
import io.storefleet.team.NothingHereException;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Neighbours;
import io.storefleet.uikit.Neighbours.Left;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.PlainButton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of a kind of list: what is asked for, the rows, what they come to. Features give it its name and its details. */
public abstract class ListPage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String QUERY = "q";
    private static final String VIEW = "view";

    private final transient ListDesk desk;
    private final transient ListKind kind;
    private final transient ListWords words;
    private final QueryBar bar;
    private final TermChips chips;
    private final transient ListNotes notes;
    private final ListGrid grid;
    private final SelectionBar selected;
    private final TotalsLine totals;
    private final ViewsMenu views;
    private transient List<String> columns;
    private transient ListOrder order;
    private transient @Nullable ListQuery query;
    private transient List<Component> offered = List.of();
    private transient @Nullable Left left;

    /** @param actions what can be done with what is selected; see {@link #selection} */
    protected ListPage(ListDesk desk, String kindKey, Component... actions) {
        this.desk = desk;
        this.kind = desk.lists().kind(kindKey);
        this.words = new ListWords(this, kind);
        this.columns = kind.usual();
        this.order = kind.order();
        title(words.of("title"));
        bar = new QueryBar(kind, desk.lists(), text -> ask());
        chips = new TermChips(changed -> bar.type(changed));
        grid = new ListGrid(kind, this::opened, this::order);
        selected = new SelectionBar(desk, kind, grid, withOthers(actions));
        totals = new TotalsLine(desk, kind, selected::fitting);
        views = new ViewsMenu(desk, kindKey, this::request, this::look);
        notes = new ListNotes(this, kind, bar);
        body(bar, chips, notes.shown(), selected, grid, totals);
        offer();
    }

    /** What the page itself offers, and what others can do with rows of any list. */
    private List<Component> withOthers(Component... own) {
        var others = desk.kept().actions().stream().flatMap(action -> action.of(kind.key(), this::selection).stream());
        return Stream.concat(Arrays.stream(own), others).toList();
    }

    private void offer() {
        var paste = new PlainButton(
                getTranslation("lists.paste"), click -> new PasteDialog(desk, kind, this::opened).open());
        var choose = new PlainButton(getTranslation("lists.columns"), click -> chooseColumns());
        var write = new PlainButton(getTranslation("lists.export"), click -> new ExportDialog(desk, request()).open());
        write.setVisible(desk.exports());
        paste.setVisible(desk.pasted().offered(kind.key()));
        offered = List.of(views, choose, paste, write);
        actions(views, choose, paste, write);
    }

    /** Puts further controls of the page's own before the usual ones. */
    protected final void alsoOffer(Component... more) {
        actions(Stream.concat(Stream.of(more), offered.stream()).toArray(Component[]::new));
    }

    /** The address of a row's page. */
    protected abstract String place(Places places, ListRow.RowId row);

    /** The list's own address. */
    protected abstract String place(Places places);

    /** What is selected; null for nothing. */
    protected final @Nullable Selection selection() {
        return selected.selection();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        if (isAttached()) {
            views.current(null);
            put(ListRequest.of(kind, ""));
        }
        left = Neighbours.left(event.getLocation().getPathWithQueryParameters()).orElse(null);
        asked.getSingleParameter(VIEW).flatMap(ListViewId::parse).ifPresent(this::take);
        asked.getSingleParameter(QUERY)
                .or(() -> Optional.ofNullable(left).map(Left::typed))
                .ifPresent(bar::text);
        if (isAttached()) {
            grid.columns(columns, order);
            ask();
        }
    }

    /** A view that is gone leaves the list as it is without one. */
    private void take(ListViewId id) {
        try {
            var view = desk.kept().views().get(id);
            views.current(view);
            put(view.list());
        } catch (NothingHereException gone) {
            views.current(null);
        }
    }

    private void put(ListRequest list) {
        columns = list.columns();
        order = list.order();
        bar.text(list.query());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        grid.columns(columns, order);
        ask();
        if (left != null) {
            Lists.focusRow(grid, left.row());
            left = null;
        }
    }

    private void look(@Nullable ListView view) {
        views.current(view);
        put(view == null ? ListRequest.of(kind, "") : view.list());
        grid.columns(columns, order);
        ask();
    }

    private void opened(ListRow.RowId row) {
        var here = Places.here();
        var list = new Location(place(here), parameters()).getPathWithQueryParameters();
        var beside = grid.around(row, Neighbours.MOST).stream()
                .map(each -> place(here, each))
                .toList();
        new Neighbours(list, bar.text(), grid.firstAround(row, Neighbours.MOST), beside).keep();
        UI.getCurrent().navigate(place(here, row));
    }

    private void opened(ListRow row) {
        opened(row.id());
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

    /** The list as it is looked at now. */
    private ListRequest request() {
        return new ListRequest(kind.key(), query == null ? "" : query.text(), grid.order(), order);
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
            address();
            note(notes.fresh(sight));
            grid.setEmptyStateComponent(notes.tell(sight, read));
            selected.reset(read.text());
            rows();
            totals.ask(read.text());
            if (!sight.filling().isEmpty()) {
                notes.again(this::again);
            }
        } catch (ListProblem problem) {
            bar.wrong(words.problem(problem, text));
        }
    }

    /** While copies are being filled, the page looks again after a while, as long as nobody has gone far into it. */
    private void again() {
        if (isAttached() && grid.isAtStart() && selected.selection() == null) {
            ask();
        }
    }

    private void rows() {
        var asked = request();
        grid.show((last, limit) -> desk.lists().page(asked, last, limit));
    }

    /** What the address may say of what is looked at: nothing where it names somebody. */
    private QueryParameters parameters() {
        var view = views.current();
        var read = query;
        if (read == null || !read.namesNobody()) {
            return QueryParameters.empty();
        }
        if (view != null && view.list().query().equals(read.text())) {
            return QueryParameters.of(VIEW, view.id().toString());
        }
        return read.terms().isEmpty() ? QueryParameters.empty() : QueryParameters.of(QUERY, read.text());
    }

    private void address() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(place(Places.here()), parameters()));
    }

    @Override
    public String getPageTitle() {
        return words.of("title") + " · Storefleet";
    }
}
