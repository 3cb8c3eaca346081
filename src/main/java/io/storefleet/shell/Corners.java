package io.storefleet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.CommandPalette;
import io.storefleet.uikit.CommandPalette.Way;
import io.storefleet.uikit.Places;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What stands around the navigation: who the person is, which stores are in view, and the way to everything else. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
record Corners(PersonMenu person, ScopeMenu scope, CommandPalette palette, Rights rights, Stores stores) {

    /** Fills the palette with the pages, and with what the person may do when they look. */
    void offer(Places places, List<Navigation.Entry> pages) {
        var ways = new ArrayList<>(
                pages.stream().map(page -> way(page.label(), page.path())).toList());
        ways.add(way(palette.component().getTranslation("search.title"), places.search()));
        palette.offer(() -> ways, () -> actions(places));
    }

    private List<Way> actions(Places places) {
        var actor = Tenancy.actor();
        var actions = new ArrayList<Way>();
        if (somewhere(actor, Verb.LINK_CREATE)) {
            actions.add(way(palette.component().getTranslation("shell.do.links"), places.newLinks()));
        }
        if (somewhere(actor, Verb.LINK_SEND)) {
            actions.add(asking(palette.component().getTranslation("shell.do.template"), places.templates()));
        }
        if (rights.decide(actor, Verb.STORE_MANAGE).allowed()) {
            actions.add(asking(palette.component().getTranslation("shell.do.store"), places.stores()));
        }
        if (rights.decide(actor, Verb.TEAM_MANAGE).allowed()) {
            actions.add(asking(palette.component().getTranslation("shell.do.invite"), places.team()));
        }
        for (var choice : List.of("light", "dark", "system")) {
            actions.add(new Way(
                    palette.component().getTranslation("shell.do.theme." + choice),
                    () -> palette.component().getElement().executeJs("window.storefleet.theme($0)", choice)));
        }
        actions.add(new Way(palette.component().getTranslation("shell.do.keys"), KeysDialog::open));
        return actions;
    }

    private boolean somewhere(Actor actor, Verb verb) {
        var permitted = rights.permittedStores(actor, verb);
        return stores.visible().stream().anyMatch(store -> permitted.contains(store.id()));
    }

    private static Way way(String label, String path) {
        return new Way(label, () -> UI.getCurrent().navigate(path));
    }

    /** Opens the page with its dialog for something new. */
    private static Way asking(String label, String path) {
        return new Way(label, () -> UI.getCurrent().navigate(path, QueryParameters.of(Places.NEW, "")));
    }
}
