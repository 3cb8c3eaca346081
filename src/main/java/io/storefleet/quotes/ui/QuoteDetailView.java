package io.storefleet.quotes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.quotes.QuoteDetail;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One quote under its own address, as its store tells of it now. */
@Route(Places.PREFIX + "/quotes/:store/:id")
@PermitAll
class QuoteDetailView extends DetailPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient QuoteTools tools;
    private final transient Clock clock;
    private final Button again = new Button();
    private @Nullable QuoteActionBar bar;
    private transient @Nullable StoreId store;
    private transient @Nullable QuoteId id;
    private String shown = "";
    private transient Registration reading = () -> {};

    QuoteDetailView(QuoteTools tools, Clock clock) {
        this.tools = tools;
        this.clock = clock;
        again.setText(getTranslation("quotes.again"));
        again.setDisableOnClick(true);
        again.addClickListener(click -> load());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var parameters = enter.getRouteParameters();
        var where = new StoreId(Places.id(parameters.get("store").orElseThrow(NothingHereException::new)));
        var what = new QuoteId(parameters.get("id").filter(QuoteId::isValid).orElseThrow(NothingHereException::new));
        store = where;
        id = what;
        bar = new QuoteActionBar(tools, clock, where, what, this::load);
        var places = new Places(parameters.get(Places.AGENCY).orElseThrow(NothingHereException::new));
        trail(places.quote(where.value(), what.value()), places.quotes(where.value()), getTranslation("quotes.title"));
        title(getTranslation("quotes.one"));
        note("");
        actions();
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
                    .run(this, () -> tools.quotes().find(where, what), quote -> show(where, quote), this::failed);
        }
    }

    private void failed(Exception problem) {
        again.setEnabled(true);
        if (problem instanceof NothingHereException) {
            title(getTranslation("quotes.missing"));
            body(new EmptyState(
                    getTranslation("quotes.missing"),
                    getTranslation("quotes.missing.text"),
                    new PageLink(Places.here().quotes(), getTranslation("quotes.missing.next"))));
        } else {
            body(new QuoteWords(this).trouble(problem, this::load));
        }
    }

    private void show(StoreId where, QuoteDetail quote) {
        var words = new QuoteWords(this);
        shown = Objects.requireNonNullElse(quote.name(), quote.id().value());
        title(shown);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        var badges = new Div(words.badge(quote.course().status()), new Badge(tools.name(where), Tone.NEUTRAL));
        badges.addClassName("sf-row");
        note(badges);
        again.setEnabled(true);
        actions(again);
        var cards = new QuoteCards(tools, where, quote, words);
        var main = new ArrayList<Component>();
        if (bar != null) {
            bar.show(quote.course().status());
            main.add(bar);
        }
        main.add(cards.items());
        main.add(cards.history());
        main.add(new JsonView(quote.sight().json()));
        body(new Sheet(main, cards.aside()));
    }

    @Override
    public String getPageTitle() {
        return (shown.isEmpty() ? getTranslation("quotes.one") : shown) + " · Storefleet";
    }
}
