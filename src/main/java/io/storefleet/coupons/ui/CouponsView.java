package io.storefleet.coupons.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import io.storefleet.coupons.CouponClones.Origin;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ui.ListDesk;
import io.storefleet.lists.ui.ListPage;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;

/** The coupons of one store or of many. */
@Route(Places.PREFIX + "/coupons")
@PermitAll
class CouponsView extends ListPage {

    private static final long serialVersionUID = 1L;

    /** Each is read from its store, and each store is asked about each. */
    private static final int MOST_COPIED = 20;

    private final transient ListDesk desk;
    private final transient CouponTools tools;

    CouponsView(ListDesk desk, CouponTools tools) {
        var copy = new Button();
        super(desk, "coupons", copy);
        this.desk = desk;
        this.tools = tools;
        var stores = tools.around().stores().labels().stream().collect(Collectors.toMap(Label::id, Label::name));
        var writable =
                stores.keySet().stream().filter(tools.actions()::permitted).toList();
        copy.setText(getTranslation("coupons.clone"));
        copy.setVisible(!writable.isEmpty());
        copy.addClickListener(click -> copy());
        if (!writable.isEmpty()) {
            var create = new Button(
                    getTranslation("coupons.new"), click -> new NewCoupon(this, tools, stores, writable).open());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            alsoOffer(create);
        }
    }

    private void copy() {
        var selection = selection();
        if (selection == null) {
            return;
        }
        var rows = desk.lists().ids(selection, null, MOST_COPIED + 1);
        if (rows.size() > MOST_COPIED) {
            Notices.problem(getTranslation("coupons.clone.too-many", MOST_COPIED));
        } else if (rows.stream().map(ListRow.RowId::id).distinct().count() < rows.size()) {
            Notices.problem(getTranslation("coupons.clone.alike"));
        } else if (!rows.isEmpty()) {
            new CloneDialog(
                            this,
                            tools,
                            rows.stream()
                                    .map(row -> new Origin(row.store(), new CouponPath(row.id()), false))
                                    .toList())
                    .open();
        }
    }

    @Override
    protected String place(Places places, ListRow.RowId row) {
        return places.coupon(row.store().value(), row.id());
    }

    @Override
    protected String place(Places places) {
        return places.coupons();
    }
}
