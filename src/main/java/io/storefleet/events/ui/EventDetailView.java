package io.storefleet.events.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.storefleet.events.EventDetail;
import io.storefleet.fastspring.EventId;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.DetailPage;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Tone;
import io.storefleet.uikit.Trouble;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** One event under its own address: what it is about, its data, and whether somebody has marked it as processed. */
@Route(Places.PREFIX + "/events/:store/:id")
@PermitAll
class EventDetailView extends DetailPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient EventTools tools;
    private @Nullable MarkBar bar;
    private transient @Nullable StoreId store;
    private transient @Nullable EventId id;
    private String shown = "";
    private transient Registration reading = () -> {};

    EventDetailView(EventTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var parameters = enter.getRouteParameters();
        var where = new StoreId(Places.id(parameters.get("store").orElseThrow(NothingHereException::new)));
        var what = new EventId(parameters.get("id").filter(EventId::isValid).orElseThrow(NothingHereException::new));
        store = where;
        id = what;
        bar = tools.actions().permitted(where) ? new MarkBar(tools, where, what, this::load) : null;
        var places = new Places(parameters.get(Places.AGENCY).orElseThrow(NothingHereException::new));
        trail(places.event(where.value(), what.value()), places.events(), getTranslation("lists.events.title"));
        title(getTranslation("events.one"));
        note("");
        shown = "";
        waiting();
        if (isAttached()) {
            load();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        load();
    }

    private void load() {
        reading.remove();
        if (store != null && id != null) {
            var where = store;
            var what = id;
            reading = tools.background()
                    .run(this, () -> tools.events().find(where, what), event -> show(where, event), this::failed);
        }
    }

    private void failed(Exception problem) {
        switch (problem) {
            case NothingHereException _ -> {
                title(getTranslation("events.missing"));
                body(new EmptyState(
                        getTranslation("events.missing"),
                        getTranslation("events.missing.text"),
                        new PageLink(Places.here().events(), getTranslation("events.missing.next"))));
            }
            case RightRefusedException refused ->
                body(new Trouble(
                        getTranslation("events.problem.right", refused.verb().key()), "", this::load));
            default -> body(new Trouble(getTranslation("events.problem.unexpected"), "", this::load));
        }
    }

    private void show(StoreId where, EventDetail event) {
        var words = new EventWords(this);
        shown = event.type();
        title(shown);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        var badges = new Div();
        badges.addClassName("sf-row");
        words.badges(event).forEach(badges::add);
        badges.add(new Badge(tools.name(where), Tone.NEUTRAL));
        note(badges);
        var main = new ArrayList<Component>();
        if (bar != null) {
            bar.show(event.state().processed());
            main.add(bar);
        }
        main.add(data(event));
        body(new Sheet(main, new EventAside(event, where, words).cards()));
    }

    private Component data(EventDetail event) {
        if (event.sight().erased()) {
            return new Card(getTranslation("events.data"), new Paragraph(getTranslation("events.erased")));
        }
        var data = new JsonView(event.sight().json());
        data.setOpen(true);
        return data;
    }

    @Override
    public String getPageTitle() {
        return (shown.isEmpty() ? getTranslation("events.one") : shown) + " · Storefleet";
    }
}
