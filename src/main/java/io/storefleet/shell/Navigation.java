package io.storefleet.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import io.storefleet.uikit.Places;
import java.util.ArrayList;
import java.util.List;

/** The side navigation: the pages that exist, grouped, the current one marked. */
final class Navigation extends Nav {

    private static final long serialVersionUID = 1L;

    private final List<Anchor> entries = new ArrayList<>();
    private final Anchor home;
    private final List<Entry> pages = new ArrayList<>();

    /** A page that the person may open. */
    record Entry(String label, String path) {}

    /**
     * Draws the entries.
     *
     * @param managesTeam whether the person may open the team's page
     * @param managesSettings whether the person may change the agency's settings
     * @param demo whether the demo's outbox is there
     */
    Navigation(Places places, boolean managesTeam, boolean managesSettings, boolean demo) {
        addClassName("sf-nav-entries");
        setAriaLabel(getTranslation("shell.nav"));
        home = entry("shell.nav.home", places.home());
        entry("shell.nav.links", places.links());
        entry("shell.nav.templates", places.templates());
        entry("shell.nav.evergreen", places.evergreen());
        entry("shell.nav.jobs", places.jobs());
        entry("shell.nav.changes", places.changes());
        entry("shell.nav.bulk", places.bulk());
        group("shell.nav.sales");
        entry("shell.nav.accounts", places.accounts());
        entry("shell.nav.orders", places.orders());
        entry("shell.nav.subscriptions", places.subscriptions());
        entry("shell.nav.products", places.products());
        entry("shell.nav.coupons", places.coupons());
        entry("shell.nav.returns", places.returns());
        entry("shell.nav.quotes", places.quotes());
        entry("shell.nav.events", places.events());
        entry("shell.nav.sessions", places.sessions());
        group("shell.nav.agency");
        entry("shell.nav.stores", places.stores());
        entry("shell.nav.copies", places.copies());
        if (managesTeam) {
            entry("shell.nav.team", places.team());
        }
        if (managesSettings) {
            entry("shell.nav.mail-server", places.mailServer());
        }
        if (managesTeam && demo) {
            entry("shell.nav.outbox", places.demoOutbox());
        }
    }

    private void group(String key) {
        var label = new Div(getTranslation(key));
        label.addClassName("sf-nav-group");
        add(label);
    }

    private Anchor entry(String key, String path) {
        var link = new Anchor(path, getTranslation(key));
        link.setRouterIgnore(false);
        entries.add(link);
        pages.add(new Entry(getTranslation(key), path));
        add(link);
        return link;
    }

    /** The pages in their order. */
    List<Entry> pages() {
        return List.copyOf(pages);
    }

    /** Marks the entry that the page belongs to. */
    void mark(Location location) {
        var path = location.getPath() + "/";
        for (var link : entries) {
            var address = link.getHref() + "/";
            // Every page is below the home page.
            if (link == home ? path.equals(address) : path.startsWith(address)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }
}
