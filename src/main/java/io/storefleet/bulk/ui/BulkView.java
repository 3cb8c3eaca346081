package io.storefleet.bulk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkState;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** All runs over many things that the person may see, newest first; a new one of a text or file. */
@Route(Places.PREFIX + "/bulk")
@PermitAll
class BulkView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BulkDesk desk;
    private final Grid<BulkRun> grid = new Grid<>();

    BulkView(BulkDesk desk) {
        this.desk = desk;
        title(getTranslation("bulk.title"));
        columns();
        Lists.opens(
                grid,
                run -> UI.getCurrent().navigate(Places.here().bulk(run.id().value())));
    }

    private void columns() {
        grid.addColumn(run -> BulkWords.action(this, run.action())).setHeader(getTranslation("bulk.column.action"));
        grid.addComponentColumn(run -> BulkWords.state(this, run))
                .setHeader(getTranslation("bulk.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::counts).setHeader(getTranslation("bulk.column.rows"));
        grid.addColumn(run -> desk.member(this, run.by().member())).setHeader(getTranslation("bulk.column.member"));
        grid.addColumn(run -> Formats.here().shortTime(run.by().created()))
                .setHeader(getTranslation("bulk.column.made"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Lists.cards(
                grid,
                run -> Lists.card(
                        BulkWords.action(this, run.action()),
                        BulkWords.state(this, run),
                        new Span(Formats.here().shortTime(run.by().created())),
                        counts(run)));
    }

    private Div counts(BulkRun run) {
        var row = new Div();
        row.addClassName("sf-row");
        for (var state : List.of(BulkState.WAITING, BulkState.DONE, BulkState.REFUSED, BulkState.CHECKING)) {
            var count = run.count(state);
            if (count > 0) {
                row.add(new Badge(
                        getTranslation("bulk.count", Formats.here().number(count), BulkWords.state(this, state)),
                        BulkWords.tone(state)));
            }
        }
        return row;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var pages =
                new KeysetPages<BulkRun>((last, limit) -> desk.bulk().before(last == null ? null : last.id(), limit));
        grid.setItems(pages.dataProvider(BulkRun::id)).setItemCountUnknown();
        var offered = desk.offered();
        if (!offered.isEmpty()) {
            actions(new Button(
                    getTranslation("bulk.new"),
                    click -> BulkDialog.ofLines(this, desk, offered).open()));
        }
        if (desk.bulk().before(null, 1).isEmpty()) {
            body(new EmptyState(getTranslation("bulk.empty"), getTranslation("bulk.empty.text")));
        } else {
            body(grid);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bulk.title") + " · Storefleet";
    }
}
