package io.storefleet.intents.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.storefleet.intents.IntentId;
import io.storefleet.intents.IntentView;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.ListDetail;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was changed from here at FastSpring: what nobody knows the outcome of, and everything else. */
@Route(Places.PREFIX + "/changes/:change?")
@PermitAll
class ChangesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ChangeTools tools;
    private final transient Map<StoreId, String> stores;
    private final ListDetail panes =
            new ListDetail(() -> UI.getCurrent().navigate(Places.here().changes()));
    private final ChangeGrid grid;
    private final Button open = new Button(getTranslation("intents.filter.open"), click -> list(true));
    private final Button all = new Button(getTranslation("intents.filter.all"), click -> list(false));
    private @Nullable ChangePanel panel;
    private boolean onlyOpen = true;

    ChangesView(ChangeTools tools) {
        this.tools = tools;
        this.stores = tools.stores();
        this.grid = new ChangeGrid(tools, stores);
        title(getTranslation("intents.title"));
        body(panes);
        Lists.opens(grid, intent -> ChangeDialog.show(intent.id()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var change = event.getRouteParameters().get("change").map(Places::id).map(IntentId::new);
        var found = change.map(id -> tools.intents().find(id).orElseThrow(NotFoundException::new));
        if (!isAttached()) {
            list(found.map(intent -> intent.state().open()).orElse(true));
        }
        found.ifPresentOrElse(this::open, this::close);
    }

    private void list(boolean onlyUnknown) {
        onlyOpen = onlyUnknown;
        var none = tools.intents().list(onlyUnknown, null, 1).isEmpty();
        if (!none) {
            grid.show(onlyUnknown);
        }
        panes.list(chips(), none ? empty() : grid);
    }

    private Div chips() {
        for (var chip : List.of(open, all)) {
            var pressed = (chip == open) == onlyOpen;
            chip.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
            chip.removeThemeVariants(ButtonVariant.TERTIARY);
            if (!pressed) {
                chip.addThemeVariants(ButtonVariant.TERTIARY);
            }
        }
        var chips = new Div(open, all);
        chips.addClassName("sf-row");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("intents.filter"));
        return chips;
    }

    private EmptyState empty() {
        var key = onlyOpen ? "open" : "all";
        return new EmptyState(getTranslation("intents.empty." + key), getTranslation("intents.empty.text." + key));
    }

    private void open(IntentView intent) {
        grid.select(intent);
        panel = new ChangePanel(tools, stores, intent, this::changed);
        grid.besidePanel(true);
        panes.open(ChangeWords.kind(this, intent.kind()), panel);
    }

    private void changed(IntentView intent) {
        list(onlyOpen);
        if (panel != null) {
            panel.show(intent);
        }
    }

    private void close() {
        panel = null;
        grid.besidePanel(false);
        grid.deselectAll();
        panes.close();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intents.title");
    }
}
