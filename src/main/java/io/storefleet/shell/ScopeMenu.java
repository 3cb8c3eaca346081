package io.storefleet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.uikit.Places;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Which stores the page looks at, always in view in the top bar; choosing another store opens the same page for it. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ScopeMenu {

    private final Stores stores;
    private final MenuBar bar = new MenuBar();

    ScopeMenu(Stores stores) {
        this.stores = stores;
        bar.addThemeName("dropdown-indicators");
        bar.addClassName("sf-scope");
    }

    Component selector() {
        return bar;
    }

    /** Follows the address of the page just opened. */
    void follow(AfterNavigationEvent event) {
        var visible = stores.visible();
        var chosen = event.getRouteParameters().get("store").flatMap(id -> find(visible, id));
        bar.removeAll();
        var label = chosen.map(StoreView::name).orElseGet(() -> bar.getTranslation("shell.scope.all", visible.size()));
        var root = bar.addItem(label);
        root.setAriaLabel(bar.getTranslation("shell.scope", label));
        var page = pageOf(event.getLocation().getSegments());
        for (var store : visible) {
            root.getSubMenu().addItem(entry(store), click -> UI.getCurrent().navigate(page + "/" + store.id()));
        }
        bar.setVisible(!visible.isEmpty());
    }

    private static Optional<StoreView> find(List<StoreView> visible, String id) {
        return visible.stream()
                .filter(store -> store.id().toString().equals(id))
                .findFirst();
    }

    private static Component entry(StoreView store) {
        var entry = new Span(store.name());
        entry.addClassName("sf-scope-entry");
        return entry;
    }

    /** The page to open for another store: this one where it is about one store, else that store's accounts. */
    private static String pageOf(List<String> segments) {
        var places = Places.here();
        var page = segments.size() > 2 ? segments.get(2) : "";
        return switch (page) {
            case "stores" -> places.stores();
            case "links" -> places.links() + "/new";
            default -> places.accounts();
        };
    }
}
