package io.storefleet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.LazyMenu;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.PlainButton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Which stores the page looks at, always in view in the top bar; choosing another store opens the same page for it. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ScopeMenu {

    private final Stores stores;
    private final Rights rights;
    private final Button button = new PlainButton();
    private final LazyMenu menu = new LazyMenu(button, this::fill);
    private final ModeBadge mode = new ModeBadge();
    private final Button links = new PlainButton();
    private Registration opening = () -> {};
    private @Nullable Here here;

    /** Where the page just opened is. */
    private record Here(List<String> segments, Places places) {}

    ScopeMenu(Stores stores, Rights rights) {
        this.stores = stores;
        this.rights = rights;
        links.setText(links.getTranslation("shell.links"));
        links.addClassName("sf-make-links");
        button.addClassName("sf-scope");
        button.setSuffixComponent(VaadinIcon.CHEVRON_DOWN_SMALL.create());
    }

    Component selector() {
        return button;
    }

    Component mode() {
        return mode;
    }

    /** The one main action that is always at hand. */
    Component makeLinks() {
        return links;
    }

    /** Follows the address of the page just opened, in the agency whose frame this is. */
    void follow(AfterNavigationEvent event, Places places) {
        var visible = stores.visible();
        var chosen = event.getRouteParameters().get("store").flatMap(id -> find(visible, id));
        here = new Here(event.getLocation().getSegments(), places);
        menu.removeAll();
        mode.show(chosen);
        var label =
                chosen.map(StoreView::name).orElseGet(() -> button.getTranslation("shell.scope.all", visible.size()));
        button.setIcon(chosen.map(ScopeMenu::dot).orElse(null));
        button.setText(label);
        button.setAriaLabel(button.getTranslation("shell.scope", label));
        button.setVisible(!visible.isEmpty());
        offerLinks(visible, chosen, places);
    }

    private void fill(LazyMenu lines) {
        var from = here;
        if (from != null) {
            stores.visible()
                    .forEach(
                            store -> lines.addItem(entry(store), click -> open(from.segments(), from.places(), store)));
        }
    }

    /** A list is filtered to the store; any other page has an address for each. */
    private static void open(List<String> segments, Places places, StoreView store) {
        var list = listOf(segments, places);
        if (list.isEmpty()) {
            UI.getCurrent().navigate(pageOf(segments, places) + "/" + store.id());
        } else {
            var named = "store:\"" + store.name().replace("\"", "") + "\"";
            UI.getCurrent().navigate(list, QueryParameters.of("q", named));
        }
    }

    /** The list over all stores that the page is, or that its detail belongs to; empty where it is neither. */
    private static String listOf(List<String> segments, Places places) {
        return switch (segments.size() > 2 ? segments.get(2) : "") {
            case "orders" -> places.orders();
            case "subscriptions" -> places.subscriptions();
            case "products" -> places.products();
            case "returns" -> places.returns();
            case "events" -> places.events();
            case "coupons" -> places.coupons();
            // With a store alone in its address it is the list that the store itself tells.
            case "accounts" -> segments.size() == 4 ? "" : places.accounts();
            default -> "";
        };
    }

    private void offerLinks(List<StoreView> visible, Optional<StoreView> chosen, Places places) {
        var scope = rights.permittedStores(Tenancy.actor(), Verb.LINK_CREATE);
        var target = chosen.map(store -> places.newLinks(store.id().value())).orElseGet(places::newLinks);
        links.setVisible(visible.stream().map(StoreView::id).anyMatch(scope::contains));
        opening.remove();
        opening = links.addClickListener(click -> UI.getCurrent().navigate(target));
    }

    private static Optional<StoreView> find(List<StoreView> visible, String id) {
        return visible.stream()
                .filter(store -> store.id().toString().equals(id))
                .findFirst();
    }

    /** The chosen store's state. */
    private static Component dot(StoreView chosen) {
        var dot = new Span();
        dot.addClassName("sf-dot");
        dot.setClassName("sf-tone-bad", chosen.connection() == StoreView.Connection.REFUSED);
        dot.setClassName("sf-tone-warn", chosen.connection() == StoreView.Connection.TROUBLED);
        return dot;
    }

    private static Component entry(StoreView store) {
        var entry = new Span(store.name());
        entry.addClassName("sf-scope-entry");
        return entry;
    }

    /** The page to open for another store: this one where it is about one store, else that store's accounts. */
    private static String pageOf(List<String> segments, Places places) {
        var page = segments.size() > 2 ? segments.get(2) : "";
        return switch (page) {
            case "stores" -> places.stores();
            case "links" -> places.newLinks();
            case "quotes" -> places.quotes();
            default -> places.accounts();
        };
    }
}
