package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponActions.Standing;
import io.storefleet.coupons.CouponChange.Create;
import io.storefleet.coupons.CouponChange.Edit;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.tenancy.StoreId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Makes a coupon, or makes one another. */
final class CouponDialog {

    private static final String WIDTH = "min(640px, 94vw)";

    private CouponDialog() {}

    static ChangeDialog edit(
            Component page,
            CouponTools tools,
            StoreId store,
            CouponPath path,
            Standing standing,
            Map<String, String> products) {
        var fields = new RuleFields(standing.rule(), products);
        var title = ChangeWords.kind(page, "coupon.edit");
        var dialog = new ChangeDialog(
                tools.background(),
                new ChangeDialog.Words(title, title, false),
                standing.basis(),
                attempt -> {
                    var rule = fields.read();
                    var ask = new Ask(store, path, attempt.token(), attempt.basis());
                    return rule == null ? null : () -> tools.actions().carryOut(ask, new Edit(rule));
                },
                new Paragraph(page.getTranslation("coupons.edit.text")),
                fields);
        dialog.form().setWidth(WIDTH);
        return dialog.sentences(new CouponWords(page)::find);
    }

    /** @param made hears of the new coupon once it is there */
    static ChangeDialog create(
            Component page, CouponTools tools, StoreId store, Map<String, String> products, Consumer<CouponPath> made) {
        var fields = new RuleFields(RuleFields.BLANK, products);
        var name = new TextField(page.getTranslation("coupons.form.name"));
        name.setHelperText(page.getTranslation("coupons.form.name.help"));
        name.setWidthFull();
        var codes = new TextArea(page.getTranslation("coupons.form.codes"));
        codes.setHelperText(page.getTranslation("coupons.form.codes.help"));
        codes.setWidthFull();
        var title = ChangeWords.kind(page, "coupon.create");
        var sent = new CouponPath[1];
        var dialog = new ChangeDialog(
                tools.background(),
                new ChangeDialog.Words(title, title, false),
                new Basis(null),
                attempt -> {
                    var typed = name.getValue().strip();
                    name.setErrorMessage(page.getTranslation("coupons.form.name.invalid"));
                    name.setInvalid(!CouponPath.isValid(typed));
                    var rule = fields.read();
                    if (rule == null || name.isInvalid()) {
                        return null;
                    }
                    var path = new CouponPath(typed);
                    sent[0] = path;
                    var change = new Create(rule, CodeText.pasted(codes.getValue()));
                    return () -> {
                        // What was done under this name before does not concern a coupon that is not there.
                        var basis = tools.actions().basis(store, path);
                        return tools.actions().carryOut(new Ask(store, path, attempt.token(), basis), change);
                    };
                },
                name,
                fields,
                codes);
        dialog.form().setWidth(WIDTH);
        return dialog.sentences(new CouponWords(page)::find).afterwards(intent -> {
            if (intent.state() == IntentState.CONFIRMED) {
                made.accept(Objects.requireNonNull(sent[0]));
            }
        });
    }
}
