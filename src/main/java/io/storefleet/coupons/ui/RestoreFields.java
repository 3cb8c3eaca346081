package io.storefleet.coupons.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.coupons.CodePlan;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponChange.Restore;
import io.storefleet.coupons.CouponPicture;
import io.storefleet.uikit.Formats;
import org.jspecify.annotations.Nullable;

/** What bringing a coupon back to how it was would change. */
final class RestoreFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CodeDialogs dialogs;
    private final transient CouponPicture picture;
    private final PlanShown shown = new PlanShown();
    private transient @Nullable CodePlan plan;

    RestoreFields(CodeDialogs dialogs, CouponPicture picture) {
        this.dialogs = dialogs;
        this.picture = picture;
        addClassName("sf-stack");
        add(new Paragraph(getTranslation("coupons.restore.text", Formats.here().time(picture.at()))), shown);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        look();
    }

    private void look() {
        shown.say(getTranslation("coupons.plan.asking"));
        dialogs.plan(
                this,
                new Restore(picture.id(), ""),
                made -> {
                    plan = made;
                    shown.show(made);
                },
                problem -> shown.wrong(new CouponWords(this).of(problem)));
    }

    @Nullable CouponChange change() {
        if (plan == null) {
            look();
            return null;
        }
        return new Restore(picture.id(), plan.digest());
    }
}
