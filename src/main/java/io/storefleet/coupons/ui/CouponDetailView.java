package io.storefleet.coupons.ui;

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
import io.storefleet.coupons.CouponDetail;
import io.storefleet.coupons.CouponPicture;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.store.ConnectionReport;
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
import io.storefleet.uikit.Trouble;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One coupon under its own address: what it takes off, its codes, and what was done to it from here. */
@Route(Places.PREFIX + "/coupons/:store/:id")
@PermitAll
class CouponDetailView extends DetailPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 20;

    private final transient CouponTools tools;
    private final transient Clock clock;
    private final Button again = new Button();
    private transient @Nullable StoreId store;
    private transient @Nullable CouponPath path;
    private transient Registration reading = () -> {};

    CouponDetailView(CouponTools tools, Clock clock) {
        this.tools = tools;
        this.clock = clock;
        again.setText(getTranslation("coupons.again"));
        again.setDisableOnClick(true);
        again.addClickListener(click -> load(true));
    }

    /** All that the page shows, read at once. */
    record Shown(CouponDetail coupon, boolean editable, List<CouponPicture> pictures, List<IntentView> changes) {}

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var parameters = enter.getRouteParameters();
        var where = new StoreId(Places.id(parameters.get("store").orElseThrow(NothingHereException::new)));
        var what = parameters.get("id").filter(CouponPath::isValid).orElseThrow(NothingHereException::new);
        store = where;
        path = new CouponPath(what);
        var places = new Places(parameters.get(Places.AGENCY).orElseThrow(NothingHereException::new));
        trail(places.coupon(where.value(), what), places.coupons(), getTranslation("coupons.title"));
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

    /** Shows it as the store tells of it now. */
    void reload() {
        load(true);
    }

    private void load(boolean anew) {
        reading.remove();
        if (store != null && path != null) {
            var where = store;
            var what = path;
            reading = tools.background().run(this, () -> read(where, what, anew), it -> show(where, it), this::failed);
        }
    }

    private Shown read(StoreId where, CouponPath what, boolean anew) {
        var coupon =
                anew ? tools.coupons().refresh(where, what) : tools.coupons().find(where, what);
        var target = new Target(where, TargetKind.COUPON, what.value());
        return new Shown(
                coupon,
                tools.actions().permitted(where),
                tools.coupons().pictures(where, what, LATEST),
                tools.doing().intents().about(target, LATEST));
    }

    private void failed(Exception problem) {
        again.setEnabled(true);
        switch (problem) {
            case NothingHereException _ ->
                body(new EmptyState(
                        getTranslation("coupons.missing"),
                        getTranslation("coupons.missing.text"),
                        new PageLink(Places.here().coupons(), getTranslation("coupons.missing.next"))));
            case FastSpringException provider -> {
                var report = ConnectionReport.of(provider);
                body(new Trouble(
                        getTranslation(report.messageKey(), report.messageArguments()),
                        report.requestId(),
                        () -> load(false)));
            }
            default -> body(new Trouble(getTranslation("coupons.unreadable"), "", () -> load(false)));
        }
    }

    private void show(StoreId where, Shown it) {
        var words = new CouponWords(this);
        var coupon = it.coupon();
        var badges = new Div(words.state(coupon.rule(), clock), new Badge(tools.store(where), Tone.NEUTRAL));
        badges.addClassName("sf-row");
        note(badges);
        var asOf = new Span(getTranslation("coupons.as-of", words.formats().time(coupon.asOf())));
        asOf.addClassName("sf-quiet");
        again.setEnabled(true);
        actions(asOf, again);
        var main = new ArrayList<Component>();
        if (it.editable()) {
            main.add(new CouponActionBar(this, tools, where, coupon.path()));
        }
        main.add(new DiscountCard(coupon, words).card());
        main.add(new CodesCard(this, tools, where, coupon, it.editable()));
        main.add(new HistoryCards(this, tools, where, it).cards());
        main.add(new JsonView(coupon.json()));
        body(new Sheet(main, List.of(new TermsCard(coupon, words).card())));
    }

    @Override
    public String getPageTitle() {
        return (path == null ? getTranslation("coupons.title") : path.value()) + " · Storefleet";
    }
}
