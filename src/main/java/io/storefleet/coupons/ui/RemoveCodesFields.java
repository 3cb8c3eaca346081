package io.storefleet.coupons.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.coupons.CodePlan;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponChange.DeleteCodes;
import io.storefleet.coupons.CouponChange.ReplaceCodes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which codes to delete; nothing is sent before the plan made of it was shown. */
final class RemoveCodesFields extends Div {

    private static final long serialVersionUID = 1L;

    private enum Way {
        NAMED,
        KEEP,
        ALL
    }

    private final transient CodeDialogs dialogs;
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final TextArea codes = new TextArea();
    private final PlanShown shown = new PlanShown();
    private transient @Nullable CodePlan plan;

    RemoveCodesFields(CodeDialogs dialogs) {
        this.dialogs = dialogs;
        addClassName("sf-stack");
        way.setLabel(text("way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(each -> text("way." + each.name().toLowerCase(Locale.ROOT)));
        way.setValue(Way.NAMED);
        way.addValueChangeListener(change -> {
            codes.setVisible(change.getValue() != Way.ALL);
            forget();
        });
        codes.setLabel(text("codes"));
        codes.setHelperText(text("codes.help"));
        codes.setWidthFull();
        codes.setHeight("140px");
        codes.setValueChangeMode(ValueChangeMode.LAZY);
        codes.addValueChangeListener(change -> forget());
        var look = new Button(getTranslation("coupons.plan.look"), click -> look());
        look.addClassName("sf-begin");
        add(way, codes, look, shown, new Paragraph(text("text")));
    }

    /** Another wish needs another plan. */
    private void forget() {
        plan = null;
        shown.say("");
        codes.setInvalid(false);
    }

    private void look() {
        var wish = wish("");
        if (wish != null) {
            shown.say(getTranslation("coupons.plan.asking"));
            dialogs.plan(
                    this,
                    wish,
                    made -> {
                        plan = made;
                        shown.show(made);
                    },
                    problem -> shown.wrong(new CouponWords(this).of(problem)));
        }
    }

    private CouponChange.@Nullable Codes wish(String digest) {
        var typed = CodeText.pasted(codes.getValue());
        if (way.getValue() == Way.ALL) {
            return new ReplaceCodes(List.of(), digest);
        }
        codes.setErrorMessage(getTranslation("coupons.problem.no-codes"));
        codes.setInvalid(typed.isEmpty());
        if (typed.isEmpty()) {
            return null;
        }
        return way.getValue() == Way.KEEP ? new ReplaceCodes(typed, digest) : new DeleteCodes(typed, digest);
    }

    /** Null as long as nobody has seen what it would do. */
    @Nullable CouponChange change() {
        if (plan == null) {
            look();
            return null;
        }
        return wish(plan.digest());
    }

    private String text(String key) {
        return getTranslation("coupons.remove." + key);
    }
}
