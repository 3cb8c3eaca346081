package io.storefleet.subscriptions.ui;

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
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.subscriptions.Changed;
import io.storefleet.subscriptions.SubscriptionDetail;
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
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One subscription under its own address: how it stands, what it costs, what was paid and changed. */
@Route(Places.PREFIX + "/subscriptions/:store/:id")
@PermitAll
class SubscriptionDetailView extends DetailPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SubscriptionReads reads;
    private final TimelineView timeline;
    private final Button again = new Button();
    private transient @Nullable StoreId store;
    private transient @Nullable SubscriptionId id;
    private String storeName = "";
    private String shown = "";
    private transient Registration reading = () -> {};
    private final transient ActionTools tools;
    private @Nullable SubscriptionActionBar actions;

    SubscriptionDetailView(SubscriptionReads reads, ActionTools tools) {
        this.reads = reads;
        this.tools = tools;
        this.timeline = new TimelineView(reads.background());
        again.setText(getTranslation("subscriptions.again"));
        again.setDisableOnClick(true);
        again.addClickListener(click -> load(true));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var parameters = enter.getRouteParameters();
        var where = new StoreId(Places.id(parameters.get("store").orElseThrow(NothingHereException::new)));
        var what = parameters.get("id").filter(SubscriptionId::isValid).orElseThrow(NothingHereException::new);
        storeName = reads.stores().get(where).name();
        store = where;
        id = new SubscriptionId(what);
        actions = new SubscriptionActionBar(tools, where, id, () -> load(true));
        var places = new Places(parameters.get(Places.AGENCY).orElseThrow(NothingHereException::new));
        trail(places.subscription(where.value(), what), places.subscriptions(), getTranslation("subscriptions.title"));
        title(getTranslation("subscriptions.one"));
        note("");
        shown = "";
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

    private void load(boolean anew) {
        reading.remove();
        if (store == null || id == null) {
            return;
        }
        var where = store;
        var what = id;
        reading = reads.background()
                .run(
                        this,
                        () -> anew
                                ? reads.subscriptions().refresh(where, what)
                                : reads.subscriptions().find(where, what),
                        it -> show(where, it),
                        problem -> failed(problem, anew));
    }

    private void failed(Exception problem, boolean anew) {
        again.setEnabled(true);
        if (problem instanceof NothingHereException) {
            title(getTranslation("subscriptions.missing"));
            body(new EmptyState(
                    getTranslation("subscriptions.missing"),
                    getTranslation("subscriptions.missing.text"),
                    new PageLink(Places.here().search(), getTranslation("subscriptions.missing.next"))));
        } else if (anew) {
            Notices.problem(SubscriptionTrouble.sentence(this, problem));
        } else {
            body(SubscriptionTrouble.of(this, problem, () -> load(false)));
        }
    }

    private void show(StoreId where, SubscriptionDetail it) {
        var words = SubscriptionWords.of(this);
        shown = it.name();
        title(shown);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        note(badges(it, words));
        var asOf = new Span(getTranslation(
                "subscriptions.as-of", words.formats().time(it.sight().asOf())));
        asOf.addClassName("sf-quiet");
        again.setEnabled(true);
        actions(asOf, again);
        var main = new ArrayList<Component>();
        main.add(new StateBanner(it, words));
        if (actions != null) {
            main.add(actions);
        }
        main.add(new PlanCard(it, words).plan());
        if (!it.costs().schedule().isEmpty()) {
            main.add(new PlanCard(it, words).schedule());
        }
        main.add(new Card(words.say("payments"), new PaymentsPart(reads, where, it, words)));
        main.add(new Card(
                words.say("changes"),
                new ChangesPart(reads, where, it.id(), words, changes -> tell(where, it, changes))));
        if (!it.extras().licences().isEmpty()) {
            main.add(new Card(
                    words.say("licences"),
                    new LicencesPart(reads, where, it, words, () -> tell(where, it, List.of()))));
        }
        main.add(new Card(words.say("timeline"), timeline));
        main.add(new JsonView(it.sight().json()));
        body(new Sheet(main, new SubscriptionAside(it, where, words).cards()));
        tell(where, it, List.of());
    }

    private Div badges(SubscriptionDetail it, SubscriptionWords words) {
        var badges = new Div(words.state(it.status().state()));
        badges.addClassName("sf-row");
        if (it.status().live() != null) {
            badges.add(words.data(it.status().live()));
        }
        badges.add(new Badge(storeName, Tone.NEUTRAL));
        return badges;
    }

    private void tell(StoreId where, SubscriptionDetail it, List<Changed> changes) {
        var account = it.holder().account();
        var about = new About(where.value(), "subscription", it.id().value(), account == null ? null : account.value());
        var news = new SubscriptionNews(it, where).of(changes);
        timeline.show(() -> reads.timelines().of(about, news));
    }

    @Override
    public String getPageTitle() {
        return (shown.isEmpty() ? getTranslation("subscriptions.one") : shown) + " · Storefleet";
    }
}
