package io.storefleet.health.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.storefleet.health.Check;
import io.storefleet.health.Finding;
import io.storefleet.health.StoreHealth;
import io.storefleet.uikit.Places;

/** The links to where something is done about a finding. */
final class Doing {

    /** Marks the link of a row that {@code j} and {@code k} move to. */
    static final String LINE = "data-line";

    private Doing() {}

    static Anchor link(Component page, Places places, StoreHealth store, Finding finding) {
        var link = plain(place(places, store, finding.check()), page.getTranslation(key(finding)));
        link.addClassName("sf-do");
        link.setAriaLabel(page.getTranslation("health.go.label", page.getTranslation(key(finding)), store.name()));
        return link;
    }

    /** A link inside the application. */
    static Anchor plain(String path, String text) {
        var link = new Anchor(path, text);
        link.setRouterIgnore(false);
        return link;
    }

    private static String key(Finding finding) {
        return finding.code().equals("refused") || finding.code().equals("credential-refused")
                ? "health.go.replace"
                : "health.go." + finding.check().key();
    }

    /** The condition of the query language that keeps to the store. */
    private static String in(StoreHealth store) {
        return "store:\"" + store.name().replace("\"", "") + "\"";
    }

    private static String place(Places places, StoreHealth store, Check check) {
        return switch (check) {
            case DECLINES -> places.ordersOf("-status:completed changed:7d " + in(store));
            case CHARGES -> places.subscriptionsOf("status:active next:<today " + in(store));
            default -> places.store(store.store().value());
        };
    }
}
