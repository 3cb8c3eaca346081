package io.storefleet.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import io.storefleet.uikit.Places;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The side navigation: the pages that exist, grouped, the current one marked. It is on each open page and changes on none, so it
 * is written as one text and not as fifty parts that the server would keep for each page.
 */
final class Navigation extends Nav {

    private static final long serialVersionUID = 1L;

    /** The links stay as they are, and so does the focus on one of them. */
    private static final String MARK = """
            for (const link of this.querySelectorAll('a')) {
              if (link.getAttribute('href') === $0) link.setAttribute('aria-current', 'page');
              else link.removeAttribute('aria-current');
            }""";

    private final List<Entry> pages = new ArrayList<>();
    private final String home;
    private @Nullable String current;

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
        var drawn = new StringBuilder();
        home = places.home();
        entry(drawn, "shell.nav.home", home);
        entry(drawn, "shell.nav.links", places.links());
        entry(drawn, "shell.nav.templates", places.templates());
        entry(drawn, "shell.nav.evergreen", places.evergreen());
        entry(drawn, "shell.nav.jobs", places.jobs());
        entry(drawn, "shell.nav.changes", places.changes());
        entry(drawn, "shell.nav.bulk", places.bulk());
        group(drawn, "shell.nav.sales");
        entry(drawn, "shell.nav.accounts", places.accounts());
        entry(drawn, "shell.nav.orders", places.orders());
        entry(drawn, "shell.nav.subscriptions", places.subscriptions());
        entry(drawn, "shell.nav.products", places.products());
        entry(drawn, "shell.nav.coupons", places.coupons());
        entry(drawn, "shell.nav.returns", places.returns());
        entry(drawn, "shell.nav.quotes", places.quotes());
        entry(drawn, "shell.nav.events", places.events());
        entry(drawn, "shell.nav.sessions", places.sessions());
        group(drawn, "shell.nav.agency");
        entry(drawn, "shell.nav.stores", places.stores());
        entry(drawn, "shell.nav.copies", places.copies());
        if (managesTeam) {
            entry(drawn, "shell.nav.team", places.team());
        }
        if (managesSettings) {
            entry(drawn, "shell.nav.mail-server", places.mailServer());
        }
        if (managesTeam && demo) {
            entry(drawn, "shell.nav.outbox", places.demoOutbox());
        }
        getElement().setProperty("innerHTML", drawn.toString());
    }

    private void group(StringBuilder drawn, String key) {
        drawn.append("<div class=\"sf-nav-group\">").append(words(key)).append("</div>");
    }

    private void entry(StringBuilder drawn, String key, String path) {
        pages.add(new Entry(getTranslation(key), path));
        drawn.append("<a href=\"")
                .append(HtmlUtils.htmlEscape(path))
                .append("\">")
                .append(words(key))
                .append("</a>");
    }

    private String words(String key) {
        return HtmlUtils.htmlEscape(getTranslation(key));
    }

    /** The pages in their order. */
    List<Entry> pages() {
        return List.copyOf(pages);
    }

    /** Marks the entry that the page belongs to. */
    void mark(Location location) {
        var path = location.getPath() + "/";
        current = pages.stream()
                .map(Entry::path)
                .filter(each -> each.equals(home) ? path.equals(each + "/") : path.startsWith(each + "/"))
                .findFirst()
                .orElse(null);
        getElement().executeJs(MARK, current);
    }

    /** The path of the entry that is marked. */
    @Nullable String current() {
        return current;
    }
}
