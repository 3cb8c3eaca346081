package io.storefleet.store.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.storefleet.store.ConnectionReport;
import io.storefleet.store.StoreView;
import io.storefleet.team.Verb;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.DetailClose;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.util.function.Consumer;

/** The panel of one store: its state, what is known of its credential, and what can be done. */
final class StoreDetail extends Div {

    private static final long serialVersionUID = 1L;

    private final Div message = new Div();

    /**
     * Draws the panel.
     *
     * @param tested shows the store anew with what its test said
     */
    StoreDetail(StoreView store, StoreActions actions, Ways ways, Consumer<ConnectionReport> tested) {
        var formats = Formats.here();
        addClassName("sf-stack");
        message.setVisible(false);
        message.addClassName("sf-message");
        message.getElement().setAttribute("role", "status");
        var name = new H2(store.name());
        var title = new Div(name, new Copyable(store.id().toString()));
        title.addClassName("sf-detail-title");
        var controls = new Div(actions.menu(store, ways.changed(), ways.removed()), new DetailClose(ways.close()));
        controls.addClassNames("sf-row", "sf-end");
        var head = new Div(title, controls);
        head.addClassName("sf-detail-head");
        add(head, badges(store), facts(store, actions, formats), message);
        add(buttons(store, actions, tested));
    }

    private Div badges(StoreView store) {
        var row = new Div(StoreWords.badge(this, store.connection()));
        row.addClassName("sf-row");
        store.tags().forEach(tag -> row.add(new Badge(tag, Tone.NEUTRAL)));
        return row;
    }

    private Facts facts(StoreView store, StoreActions actions, Formats formats) {
        return new Facts()
                .fact(getTranslation("store.field.endpoint"), Endpoints.label(this, store.endpoint()))
                .fact(getTranslation("store.fact.heard"), formats.time(store.connectionAt()))
                .fact(
                        getTranslation("store.fact.credential"),
                        new Span(getTranslation("store.fact.credential.value", store.credentialTail())))
                .fact(getTranslation("store.fact.credential.since"), formats.time(store.credentialSince()))
                .fact(
                        getTranslation("store.charges"),
                        getTranslation(actions.charges(store) ? "store.charges.on" : "store.charges.off"));
    }

    private Div buttons(StoreView store, StoreActions actions, Consumer<ConnectionReport> tested) {
        var row = new Div();
        row.addClassName("sf-row");
        var places = Places.here();
        if (actions.may(Verb.ACCOUNT_VIEW, store.id())) {
            row.add(go("store.go.accounts", places.accounts(store.id().value())));
        }
        if (actions.may(Verb.LINK_CREATE, store.id())) {
            row.add(
                    go("store.go.links", places.newLinks(store.id().value())),
                    go(
                            "store.go.links.everybody",
                            places.linksForEverybody(store.id().value())));
        }
        if (actions.may(Verb.STORE_SETTINGS, store.id())) {
            var test = new Button(getTranslation("store.test"));
            test.addClickListener(click -> actions.test(test, store, tested));
            row.add(go("store.go.webhook", places.storeWebhook(store.id().value())), test);
        }
        return row;
    }

    private Button go(String key, String path) {
        return new Button(getTranslation(key), click -> UI.getCurrent().navigate(path));
    }

    /** What happens to the page when the store was changed or removed, or the panel is closed. */
    record Ways(Runnable changed, Runnable removed, Runnable close) {}

    /** Says below the facts how a test of the connection went. */
    void say(ConnectionReport report) {
        message.setText(StoreWords.sentence(this, report));
        message.addClassName(report.connected() ? "sf-tone-good" : "sf-tone-bad");
        message.setVisible(true);
    }
}
