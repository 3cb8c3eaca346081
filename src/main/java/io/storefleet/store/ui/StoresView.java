package io.storefleet.store.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.store.ConnectionReport;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.ListDetail;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** The agency's stores: a list, and the panel of the chosen one. */
@Route(Places.PREFIX + "/stores/:store?")
@PermitAll
class StoresView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Stores stores;
    private final transient StoreActions actions;
    private final Grid<StoreView> grid = new Grid<>();
    private final FilterField filter = new FilterField();
    private final ListDetail panes = new ListDetail(StoresView::toList);

    StoresView(Stores stores, StoreActions actions) {
        this.stores = stores;
        this.actions = actions;
        title(getTranslation("store.title"));
        columns();
        actions(addButton());
        Lists.opens(grid, this::open);
        grid.setEmptyStateText(getTranslation("store.none-fits"));
        filter.setPlaceholder(getTranslation("store.filter"));
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> refresh());
    }

    private void columns() {
        grid.addComponentColumn(store -> StoreWords.badge(this, store.connection()))
                .setHeader(getTranslation("store.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(StoresView::name).setHeader(getTranslation("store.field.name"));
        grid.addComponentColumn(StoresView::tags).setHeader(getTranslation("store.field.tags"));
        grid.addColumn(store -> Endpoints.label(this, store.endpoint()))
                .setHeader(getTranslation("store.field.endpoint"));
        grid.addColumn(store -> Formats.here().shortTime(store.connectionAt()))
                .setHeader(getTranslation("store.fact.heard"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Lists.cards(
                grid,
                store -> Lists.card(
                        store.name(),
                        StoreWords.badge(this, store.connection()),
                        new Span(Endpoints.label(this, store.endpoint())),
                        tags(store)));
    }

    private static Span name(StoreView store) {
        var name = new Span(store.name());
        name.addClassName("sf-strong");
        return name;
    }

    private static Div tags(StoreView store) {
        var row = new Div();
        row.addClassName("sf-row");
        store.tags().forEach(tag -> row.add(new Badge(tag, Tone.NEUTRAL)));
        return row;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        event.getRouteParameters()
                .get("store")
                .map(Places::id)
                .map(StoreId::new)
                .ifPresentOrElse(this::show, this::closeDetail);
        if (event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(Places.NEW)
                        .isPresent()
                && actions.mayAdd()) {
            actions.add(this::added);
        }
    }

    private void refresh() {
        var all = stores.visible();
        var wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        note(getTranslation("store.count", all.size()));
        grid.setItems(all.stream().filter(store -> fits(store, wanted)).toList());
        panes.list(filter, grid);
        if (all.isEmpty()) {
            var mayAdd = actions.mayAdd();
            var text = getTranslation(mayAdd ? "store.empty.text" : "store.empty.text.guest");
            body(new EmptyState(getTranslation("store.empty.title"), text));
        } else {
            body(panes);
        }
    }

    private static boolean fits(StoreView store, String wanted) {
        return store.name().toLowerCase(Locale.ROOT).contains(wanted)
                || store.tags().stream()
                        .anyMatch(tag -> tag.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Button addButton() {
        var add = new Button(getTranslation("store.add"), click -> actions.add(this::added));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setVisible(actions.mayAdd());
        return add;
    }

    private void added(StoreId store) {
        Notices.done(getTranslation("store.added"));
        UI.getCurrent().navigate(Places.here().store(store.value()));
    }

    private void open(StoreView store) {
        UI.getCurrent().navigate(Places.here().store(store.id().value()));
    }

    private StoreDetail show(StoreId id) {
        var store = stores.get(id);
        grid.select(store);
        var ways = new StoreDetail.Ways(() -> changed(store), this::removed, StoresView::toList);
        var detail = new StoreDetail(store, actions, ways, said -> tested(store, said));
        panes.open(store.name(), detail);
        return detail;
    }

    private void tested(StoreView store, ConnectionReport said) {
        refresh();
        show(store.id()).say(said);
    }

    private static void toList() {
        UI.getCurrent().navigate(Places.here().stores());
    }

    private void closeDetail() {
        grid.deselectAll();
        panes.close();
    }

    private void changed(StoreView store) {
        Notices.done(getTranslation("store.changed"));
        refresh();
        show(store.id());
    }

    private void removed() {
        Notices.done(getTranslation("store.removed"));
        UI.getCurrent().navigate(Places.here().stores());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("store.title");
    }
}
