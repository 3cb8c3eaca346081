package io.storefleet.products.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.products.ProductDetail;
import io.storefleet.store.ConnectionReport;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.DetailPage;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.TimelineView;
import io.storefleet.uikit.Timelines.About;
import io.storefleet.uikit.Tone;
import io.storefleet.uikit.Trouble;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One product under its own address: what it is, what it costs and where, what is offered along, what was done to it. */
@Route(Places.PREFIX + "/products/:store/:id")
@PermitAll
class ProductDetailView extends DetailPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 20;

    private final transient ProductTools tools;
    private final TimelineView timeline;
    private final Button again = new Button();
    private transient @Nullable StoreId store;
    private transient @Nullable ProductPath path;
    private String shown = "";
    private boolean settling;
    private transient Registration reading = () -> {};

    ProductDetailView(ProductTools tools) {
        this.tools = tools;
        this.timeline = new TimelineView(tools.background());
        again.setText(getTranslation("products.again"));
        again.setDisableOnClick(true);
        again.addClickListener(click -> load(true));
    }

    /** All that the page shows, read at once. */
    record Shown(ProductDetail product, boolean editable, List<IntentView> changes) {}

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var parameters = enter.getRouteParameters();
        var where = new StoreId(Places.id(parameters.get("store").orElseThrow(NothingHereException::new)));
        var what = parameters.get("id").filter(ProductPath::isValid).orElseThrow(NothingHereException::new);
        store = where;
        path = new ProductPath(what);
        shown = what;
        settling = false;
        var places = new Places(parameters.get(Places.AGENCY).orElseThrow(NothingHereException::new));
        trail(places.product(where.value(), what), places.products(), getTranslation("products.title"));
        title(what);
        note("");
        actions();
        waiting();
        if (isAttached()) {
            load(false);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        load(false);
    }

    /** After a change; the store may still tell what was before. */
    void sent(IntentView intent) {
        if (intent.state() != IntentState.REJECTED) {
            settling = !intent.kind().equals("product.delete");
            load(true);
        }
    }

    private void load(boolean anew) {
        reading.remove();
        if (store != null && path != null) {
            var where = store;
            var what = path;
            reading = tools.background()
                    .run(
                            this,
                            () -> read(where, what, anew),
                            it -> show(where, what, it),
                            problem -> failed(problem, anew));
        }
    }

    private Shown read(StoreId where, ProductPath what, boolean anew) {
        var product =
                anew ? tools.products().refresh(where, what) : tools.products().find(where, what);
        var target = new Target(where, TargetKind.PRODUCT, what.value());
        return new Shown(
                product,
                tools.actions().permitted(where),
                tools.doing().intents().about(target, LATEST));
    }

    private void failed(Exception problem, boolean anew) {
        again.setEnabled(true);
        switch (problem) {
            case NothingHereException _ ->
                body(new EmptyState(
                        getTranslation("products.missing"),
                        getTranslation("products.missing.text"),
                        new PageLink(Places.here().products(), getTranslation("products.missing.next"))));
            case FastSpringException provider -> {
                var report = ConnectionReport.of(provider);
                var sentence = getTranslation(report.messageKey(), report.messageArguments());
                if (anew) {
                    Notices.problem(sentence);
                } else {
                    body(new Trouble(sentence, report.requestId(), () -> load(false)));
                }
            }
            default -> body(new Trouble(getTranslation("products.unreadable"), "", () -> load(false)));
        }
    }

    private void show(StoreId where, ProductPath what, Shown it) {
        var words = new FieldWords(this);
        var product = it.product();
        var names = product.product().presentation().display();
        shown = names.getOrDefault("en", names.values().stream().findFirst().orElse(what.value()));
        title(shown);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        note(badges(product, where, words));
        var asOf = new Span(words.say("as-of", words.formats().time(product.asOf())));
        asOf.addClassName("sf-quiet");
        again.setEnabled(true);
        actions(asOf, again);
        var cards = new ProductCards(product, where, words);
        var main = new ArrayList<Component>();
        if (it.editable()) {
            main.add(new ProductActionBar(
                    this, tools, where, what, product.coupons().size()));
        }
        if (settling) {
            main.add(ProductDialogs.message(Tone.INFO, words.say("settling")));
        }
        main.add(cards.prices());
        main.add(new CountryPrices(tools, where, product.product(), words));
        cards.terms().ifPresent(main::add);
        main.add(cards.texts());
        main.add(cards.offers());
        cards.fulfillments().ifPresent(main::add);
        main.add(new HistoryCard(this, tools, where, what, it.editable()).card(it.changes()));
        main.add(new Card(words.say("timeline"), timeline));
        main.add(new JsonView(product.json()));
        body(new Sheet(main, cards.aside()));
        var about = new About(where.value(), "product", what.value(), null);
        timeline.show(() -> tools.around().timelines().of(about, List.of()));
    }

    private Div badges(ProductDetail product, StoreId where, FieldWords words) {
        var badges = new Div();
        badges.addClassName("sf-row");
        var visibility = product.product().listing().visibility();
        if (visibility != null) {
            badges.add(new Badge(
                    words.word(visibility.value()), visibility.value().equals("public") ? Tone.GOOD : Tone.WARN));
        }
        badges.add(new Badge(tools.store(where), Tone.NEUTRAL));
        return badges;
    }

    @Override
    public String getPageTitle() {
        return (shown.isEmpty() ? getTranslation("products.title") : shown) + " · Storefleet";
    }
}
