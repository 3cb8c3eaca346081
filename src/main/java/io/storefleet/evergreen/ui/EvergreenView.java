package io.storefleet.evergreen.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.evergreen.EvergreenFilter;
import io.storefleet.evergreen.EvergreenLink.State;
import io.storefleet.store.StoreView;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.Map;

/** All links of our own the person may see, latest first, with what happened at them. */
@Route(Places.PREFIX + "/evergreen")
@PermitAll
class EvergreenView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient EvergreenDesk desk;
    private final Select<StoreView> store = new Select<>();
    private final Select<State> state = new Select<>();
    private final Button revoke = new Button(getTranslation("evergreen.revoke.none"), click -> askToRevoke());
    private final EvergreenGrid grid;
    private transient Map<StoreId, StoreView> stores = Map.of();

    EvergreenView(EvergreenDesk desk) {
        this.desk = desk;
        this.grid = new EvergreenGrid(desk, this::storeName, this::count);
        title(getTranslation("evergreen.title"));
        store.setEmptySelectionAllowed(true);
        store.setEmptySelectionCaption(getTranslation("evergreen.filter.stores"));
        store.setAriaLabel(getTranslation("evergreen.column.store"));
        store.setItemLabelGenerator(one -> one == null ? getTranslation("evergreen.filter.stores") : one.name());
        store.addValueChangeListener(change -> show());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("evergreen.filter.states"));
        state.setAriaLabel(getTranslation("evergreen.column.state"));
        state.setItems(State.values());
        state.setItemLabelGenerator(
                one -> one == null ? getTranslation("evergreen.filter.states") : EvergreenWords.state(this, one));
        state.addValueChangeListener(change -> show());
        revoke.setEnabled(false);
    }

    private String storeName(StoreId id) {
        var found = stores.get(id);
        return found == null ? getTranslation("evergreen.store.gone") : found.name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        stores = desk.visibleStores();
        store.setItems(stores.values());
        actions(desk.mayBrand() ? new Button[] {look()} : new Button[0]);
        if (desk.links().before(EvergreenFilter.ALL, null, 1).isEmpty()) {
            body(new EmptyState(
                    getTranslation("evergreen.empty.title"),
                    getTranslation("evergreen.empty.text"),
                    new Button(
                            getTranslation("evergreen.empty.go"),
                            click -> UI.getCurrent().navigate(Places.here().links()))));
            return;
        }
        var filters = new Div(store, state, revoke);
        filters.addClassName("sf-row");
        body(filters, grid);
        show();
    }

    private Button look() {
        return new Button(
                getTranslation("evergreen.look"),
                click -> UI.getCurrent().navigate(Places.here().evergreenBrand()));
    }

    private void show() {
        var chosen = store.getValue();
        grid.show(new EvergreenFilter(chosen == null ? null : chosen.id(), state.getValue()));
    }

    private void count(int chosen) {
        revoke.setText(getTranslation(chosen == 0 ? "evergreen.revoke.none" : "evergreen.revoke.chosen", chosen));
        revoke.setEnabled(chosen > 0);
    }

    private void askToRevoke() {
        var ids = grid.chosen();
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                        getTranslation("evergreen.revoke.title", ids.size()),
                        getTranslation("evergreen.revoke"),
                        () -> {
                            desk.links().revoke(ids);
                            dialog[0].close();
                            Notices.done(getTranslation("evergreen.revoked", ids.size()));
                            show();
                        },
                        new Paragraph(getTranslation("evergreen.revoke.text")))
                .dangerous();
        dialog[0].open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("evergreen.title");
    }
}
