package io.storefleet.coupons.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.storefleet.coupons.CouponActions.Standing;
import io.storefleet.coupons.CouponClones.Origin;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Notices;
import java.util.List;
import java.util.Map;

/** What can be done to a coupon as a whole. */
final class CouponActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private record Read(Standing standing, Map<String, String> products) {}

    CouponActionBar(CouponDetailView page, CouponTools tools, StoreId store, CouponPath path) {
        addClassName("sf-row");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("coupons.actions"));
        var words = new CouponWords(this);
        var edit = new Button(ChangeWords.kind(this, "coupon.edit"));
        edit.setDisableOnClick(true);
        edit.addClickListener(click -> tools.background()
                .run(
                        this,
                        () -> new Read(
                                tools.actions().standing(store, path),
                                tools.coupons().products(store)),
                        read -> {
                            edit.setEnabled(true);
                            CouponDialog.edit(page, tools, store, path, read.standing(), read.products())
                                    .afterwards(intent -> page.reload())
                                    .open();
                        },
                        problem -> {
                            edit.setEnabled(true);
                            Notices.problem(words.of(problem));
                        }));
        var clone = new Button(
                getTranslation("coupons.clone"),
                click -> new CloneDialog(this, tools, List.of(new Origin(store, path, false))).open());
        for (var button : new Button[] {edit, clone}) {
            button.addThemeVariants(ButtonVariant.SMALL);
            add(button);
        }
    }
}
