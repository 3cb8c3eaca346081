package io.storefleet.returns.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.returns.ReturnDetail;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.DetailPage;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One return under its own address, as its store tells of it now: what was given back, why and by whom. */
@Route(Places.PREFIX + "/returns/:store/:id")
@PermitAll
class ReturnDetailView extends DetailPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReturnTools tools;
    private transient @Nullable StoreId store;
    private transient @Nullable ReturnId id;
    private String storeName = "";
    private String shown = "";
    private transient Registration reading = () -> {};

    ReturnDetailView(ReturnTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var parameters = enter.getRouteParameters();
        var where = new StoreId(Places.id(parameters.get("store").orElseThrow(NothingHereException::new)));
        var what = new ReturnId(parameters.get("id").filter(ReturnId::isValid).orElseThrow(NothingHereException::new));
        storeName = tools.stores().get(where).name();
        store = where;
        id = what;
        var places = new Places(parameters.get(Places.AGENCY).orElseThrow(NothingHereException::new));
        trail(places.givenBack(where.value(), what.value()), places.returns(), getTranslation("lists.returns.title"));
        title(getTranslation("returns.one"));
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
                    .run(this, () -> tools.returns().find(where, what), told -> show(where, told), this::failed);
        }
    }

    private void failed(Exception problem) {
        if (problem instanceof NothingHereException) {
            title(getTranslation("returns.missing"));
            body(new EmptyState(
                    getTranslation("returns.missing"),
                    getTranslation("returns.missing.text"),
                    new PageLink(Places.here().returns(), getTranslation("returns.missing.next"))));
        } else {
            body(new ReturnWords(this).trouble(problem, this::load));
        }
    }

    private void show(StoreId where, ReturnDetail told) {
        var words = new ReturnWords(this);
        shown = told.reference() == null ? told.id().value() : told.reference();
        title(shown);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        var badges = new Div();
        badges.addClassName("sf-row");
        words.badges(told).forEach(badges::add);
        badges.add(new Badge(storeName, Tone.NEUTRAL));
        note(badges);
        var cards = new ReturnCards(told, where, words);
        body(new Sheet(List.of(cards.items(), new JsonView(told.sight().json())), cards.aside()));
    }

    @Override
    public String getPageTitle() {
        return (shown.isEmpty() ? getTranslation("returns.one") : shown) + " · Storefleet";
    }
}
