package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import io.storefleet.coupons.CouponDetail;
import io.storefleet.coupons.CouponPicture;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.store.ui.ObjectPage;
import io.storefleet.store.ui.ObjectReads;
import io.storefleet.store.ui.PageOf;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Timelines.About;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** One coupon under its own address: what it takes off, its codes, and all that happened to it. */
@Route(Places.PREFIX + "/coupons/:store/:id")
@PermitAll
class CouponDetailView extends ObjectPage<CouponPath, CouponDetailView.Shown> {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 20;
    private static final PageOf<CouponPath> KIND = PageOf.kind(
            "coupons", CouponPath::isValid, CouponPath::new, Places::coupon, Places::coupons, "coupons.title");

    private final transient CouponTools tools;
    private final transient Clock clock;

    CouponDetailView(CouponTools tools, ObjectReads reads, Clock clock) {
        super(KIND, reads);
        this.tools = tools;
        this.clock = clock;
    }

    /** All that the page shows, read at once. */
    record Shown(CouponDetail coupon, boolean editable, List<CouponPicture> pictures) {}

    /** Shows it as the store tells of it now. */
    void reload() {
        load(true);
    }

    @Override
    protected String nameless(CouponPath what) {
        return what.value();
    }

    @Override
    protected Shown read(StoreId of, CouponPath what, boolean anew) {
        var coupon = anew ? tools.coupons().refresh(of, what) : tools.coupons().find(of, what);
        return new Shown(coupon, tools.actions().permitted(of), tools.coupons().pictures(of, what, LATEST));
    }

    @Override
    protected void show(StoreId of, CouponPath what, Shown it) {
        var words = new CouponWords(this);
        var coupon = it.coupon();
        head(what.value(), List.of(words.state(coupon.rule(), clock)), coupon.asOf());
        var main = new ArrayList<Component>();
        if (it.editable()) {
            main.add(new CouponActionBar(this, tools, of, coupon.path()));
        }
        main.add(new DiscountCard(coupon, words).card());
        main.add(new CodesCard(this, tools, of, coupon, it.editable()));
        main.add(new PicturesCard(this, tools, of, it).card());
        main.add(timeline());
        main.add(new JsonView(coupon.json()));
        body(new Sheet(main, List.of(new TermsCard(coupon, words).card())));
        tell(About.of(of.value(), "coupon", what.value()), CouponNews.of(coupon.rule(), clock.instant()));
    }
}
