package io.storefleet.links.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.links.LinkBatchView;
import io.storefleet.store.StoreView;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.Map;

/** All runs of links the person may see, newest first. */
@Route(Places.PREFIX + "/links")
@PermitAll
class LinksView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient LinkDesk desk;
    private final Grid<LinkBatchView> grid = new Grid<>();
    private transient Map<StoreId, StoreView> stores = Map.of();

    LinksView(LinkDesk desk) {
        this.desk = desk;
        title(getTranslation("links.title"));
        columns();
        Lists.opens(
                grid,
                run -> UI.getCurrent().navigate(Places.here().linkBatch(run.id().value())));
    }

    private void columns() {
        grid.addComponentColumn(LinksView::title).setHeader(getTranslation("links.column.title"));
        grid.addColumn(run -> LinkDesk.stores(this, run, stores)).setHeader(getTranslation("links.column.store"));
        grid.addComponentColumn(run -> LinkWords.state(this, run.state()))
                .setHeader(getTranslation("links.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::counts).setHeader(getTranslation("links.column.counts"));
        grid.addColumn(run -> Formats.here().shortTime(run.created()))
                .setHeader(getTranslation("links.column.started"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Lists.cards(
                grid,
                run -> Lists.card(
                        run.title(),
                        LinkWords.state(this, run.state()),
                        new Span(LinkDesk.stores(this, run, stores)),
                        counts(run)));
    }

    private static Span title(LinkBatchView run) {
        var title = new Span(run.title());
        title.addClassName("sf-strong");
        return title;
    }

    private Div counts(LinkBatchView run) {
        var row = new Div(
                new Badge(getTranslation("links.count.links", run.counts().links()), Tone.GOOD));
        row.addClassName("sf-row");
        if (run.counts().failed() > 0) {
            row.add(new Badge(getTranslation("links.count.failed", run.counts().failed()), Tone.BAD));
        }
        if (run.counts().waiting() > 0) {
            row.add(new Badge(getTranslation("links.count.waiting", run.counts().waiting()), Tone.NEUTRAL));
        }
        if (run.counts().expired() > 0) {
            row.add(new Badge(getTranslation("links.count.expired", run.counts().expired()), Tone.NEUTRAL));
        }
        return row;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        stores = desk.visibleStores();
        var pages = new KeysetPages<LinkBatchView>(
                (last, limit) -> desk.links().before(last == null ? null : last.id(), limit));
        grid.setItems(pages.dataProvider(LinkBatchView::id)).setItemCountUnknown();
        var mayMake = !desk.makingStores().isEmpty();
        if (desk.links().before(null, 1).isEmpty()) {
            body(empty(mayMake));
        } else {
            body(grid);
        }
    }

    private EmptyState empty(boolean mayMake) {
        var title = getTranslation("links.empty.title");
        return mayMake
                ? new EmptyState(title, getTranslation("links.empty.text"), makeButton())
                : new EmptyState(title, getTranslation("links.empty.text.guest"));
    }

    private Button makeButton() {
        var make = new Button(
                getTranslation("links.make"),
                click -> UI.getCurrent().navigate(Places.here().links() + "/new"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return make;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("links.title");
    }
}
