package io.storefleet.orders.ui;

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
import io.storefleet.fastspring.OrderId;
import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderReturns;
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
import org.jspecify.annotations.Nullable;

/** One order under its own address: what was bought and paid, delivered and given back, and all that happened to it. */
@Route(Places.PREFIX + "/orders/:store/:id")
@PermitAll
class OrderDetailView extends DetailPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OrderReads reads;
    private final TimelineView timeline;
    private final Button again = new Button();
    private transient @Nullable StoreId store;
    private transient @Nullable OrderId id;
    private String storeName = "";
    private String shown = "";
    private transient Registration reading = () -> {};

    OrderDetailView(OrderReads reads) {
        this.reads = reads;
        this.timeline = new TimelineView(reads.background());
        again.setText(getTranslation("orders.again"));
        again.setDisableOnClick(true);
        again.addClickListener(click -> load(true));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var parameters = enter.getRouteParameters();
        var where = new StoreId(Places.id(parameters.get("store").orElseThrow(NothingHereException::new)));
        var what = parameters.get("id").filter(OrderId::isValid).orElseThrow(NothingHereException::new);
        storeName = reads.stores().get(where).name();
        store = where;
        id = new OrderId(what);
        var places = new Places(parameters.get(Places.AGENCY).orElseThrow(NothingHereException::new));
        trail(places.order(where.value(), what), places.orders(), getTranslation("orders.title"));
        title(getTranslation("orders.one"));
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
                                ? reads.orders().refresh(where, what)
                                : reads.orders().find(where, what),
                        order -> show(where, order),
                        problem -> failed(problem, anew));
    }

    private void failed(Exception problem, boolean anew) {
        again.setEnabled(true);
        if (problem instanceof NothingHereException) {
            title(getTranslation("orders.missing"));
            body(new EmptyState(
                    getTranslation("orders.missing"),
                    getTranslation("orders.missing.text"),
                    new PageLink(Places.here().search(), getTranslation("orders.missing.next"))));
        } else if (anew) {
            Notices.problem(OrderTrouble.sentence(this, problem));
        } else {
            body(OrderTrouble.of(this, problem, () -> load(false)));
        }
    }

    private void show(StoreId where, OrderDetail order) {
        var words = OrderWords.of(this);
        var reference = order.names().reference();
        shown = reference == null ? getTranslation("orders.nameless") : reference;
        title(shown);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        note(badges(order, words));
        var asOf = new Span(getTranslation(
                "orders.as-of", words.formats().time(order.sight().asOf())));
        asOf.addClassName("sf-quiet");
        again.setEnabled(true);
        actions(asOf, again);
        var main = new ArrayList<Component>();
        main.add(new OrderItemsCard(order, where, words).card());
        if (order.delivered()) {
            main.add(new Card(
                    words.say("delivered"),
                    new DeliveriesCard(reads, where, order, words, () -> tell(where, order, null))));
        }
        if (!order.returns().isEmpty()) {
            main.add(new Card(
                    words.say("returns"),
                    new ReturnsPart(reads, where, order, words, returns -> tell(where, order, returns))));
        }
        main.add(new Card(words.say("timeline"), timeline));
        main.add(new JsonView(order.sight().json()));
        body(new Sheet(main, new OrderAside(order, where, words).cards()));
        tell(where, order, null);
    }

    private Div badges(OrderDetail order, OrderWords words) {
        var badges = new Div();
        badges.addClassName("sf-row");
        words.badges(order).forEach(badges::add);
        badges.add(new Badge(storeName, Tone.NEUTRAL));
        return badges;
    }

    private void tell(StoreId where, OrderDetail order, @Nullable OrderReturns returns) {
        var account = order.buyer().account();
        var about = new About(where.value(), "order", order.id().value(), account == null ? null : account.value());
        timeline.show(() -> reads.timelines().of(about, OrderNews.of(order, returns)));
    }

    @Override
    public String getPageTitle() {
        return (shown.isEmpty() ? getTranslation("orders.one") : shown) + " · Storefleet";
    }
}
