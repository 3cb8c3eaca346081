package io.storefleet.products.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.jobs.ui.PageWatch;
import io.storefleet.products.ProductTables;
import io.storefleet.products.ProductTables.Begun;
import io.storefleet.products.ProductTables.Row;
import io.storefleet.team.NothingHereException;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.DetailPage;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each row of a table of products. */
@Route(Places.PREFIX + "/product-tables/:table")
@PermitAll
class ProductTableRowsView extends DetailPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProductTools tools;
    private final transient ProductTables tables;
    private final transient PageWatch watch;
    private final transient FieldWords words = new FieldWords(this);
    private final Grid<Row> grid = new Grid<>();
    private final Div again = new Div();
    private transient @Nullable Begun begun;

    ProductTableRowsView(ProductTools tools, ProductTables tables, PageWatch watch) {
        this.tools = tools;
        this.tables = tables;
        this.watch = watch;
        title(words.say("table.rows"));
        draw();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        UUID id = Places.id(enter.getRouteParameters().get("table").orElseThrow(NothingHereException::new));
        var table = tables.get(id);
        begun = table;
        var places = new Places(enter.getRouteParameters().get(Places.AGENCY).orElseThrow(NothingHereException::new));
        trail(places.productTable(id), places.products(), words.say("title"));
        note(new Badge(tools.store(table.store()), Tone.NEUTRAL));
        actions(new PageLink(places.job(table.job().value()), words.say("table.rows.job")), again);
        var pages = new KeysetPages<Row>(
                (last, limit) -> tables.rows(id, last == null ? 0 : last.number(), Math.min(limit, 500)));
        grid.setItems(pages.dataProvider(Row::number)).setItemCountUnknown();
        offer(table);
        if (isAttached()) {
            follow(table);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var table = begun;
        if (table != null) {
            follow(table);
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        watch.leave(this);
        super.onDetach(detach);
    }

    private void follow(Begun table) {
        watch.follow(this, List.of(table.job()), () -> {
            grid.getDataProvider().refreshAll();
            offer(table);
        });
    }

    /** What was not done can be compared and done once more, by those who may, when the job has ended. */
    private void offer(Begun table) {
        again.removeAll();
        var left = tools.actions().permitted(table.store())
                ? tables.left(table.id()).size()
                : 0;
        if (left > 0) {
            again.add(new PageLink(Places.here().productTableAgain(table.id()), words.say("table.rows.left", left)));
        }
    }

    private void draw() {
        grid.addColumn(Row::number).setHeader(words.say("table.rows.line")).setFlexGrow(1);
        grid.addComponentColumn(this::product).setHeader(words.say("form.path")).setFlexGrow(3);
        grid.addComponentColumn(this::state)
                .setHeader(words.say("table.rows.state"))
                .setFlexGrow(2);
        grid.addColumn(this::why).setHeader(words.say("table.rows.why")).setFlexGrow(4);
        Lists.cards(grid, row -> Lists.card(row.product(), state(row), new Span(why(row))));
        grid.getElement().setAttribute("aria-label", words.say("table.rows"));
        grid.setSizeFull();
        var list = new Div(grid);
        list.addClassNames("sf-list", "sf-grow");
        body(list);
    }

    private Component product(Row row) {
        var store = requireNonNull(begun).store().value();
        return new PageLink(Places.here().product(store, row.product()), row.product());
    }

    private Component state(Row row) {
        var tone = switch (row.state()) {
            case "done" -> Tone.GOOD;
            case "refused", "failed" -> Tone.BAD;
            case "unknown" -> Tone.WARN;
            default -> Tone.NEUTRAL;
        };
        var badge = new Badge(words.say("table.state." + row.state()), tone);
        if (row.intent() == null) {
            return badge;
        }
        var both = new Div(badge, new PageLink(Places.here().change(row.intent()), words.say("table.rows.change")));
        both.addClassName("sf-row");
        return both;
    }

    private String why(Row row) {
        if (row.code().isEmpty()) {
            return "";
        }
        for (var key : new String[] {"jobs.problem." + row.code(), "intents.code." + row.code()}) {
            var known = getTranslation(key, row.words());
            if (!known.equals(key)) {
                return row.words().isEmpty() || row.state().equals("failed")
                        ? known
                        : getTranslation("intents.words", known, row.words());
            }
        }
        return row.words().isEmpty() ? row.code() : row.words();
    }

    @Override
    public String getPageTitle() {
        return words.say("table.rows") + " · Storefleet";
    }
}
