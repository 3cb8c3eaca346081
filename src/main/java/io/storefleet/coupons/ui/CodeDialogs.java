package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.coupons.CodePlan;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponPicture;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeDialog.Attempt;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Notices;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the dialogs that change codes; each knows how the coupon stood when it opened. */
record CodeDialogs(CouponDetailView page, CouponTools tools, StoreId store, CouponPath path) {

    private static final String WIDTH = "min(600px, 94vw)";

    void add() {
        opened(basis -> {
            var fields = new AddCodesFields(this);
            return dialog("coupon.codes", false, basis, fields::change, fields).sentences(fields::wrong);
        });
    }

    void remove() {
        opened(basis -> {
            var fields = new RemoveCodesFields(this);
            return dialog("coupon.codes.delete", true, basis, fields::change, fields);
        });
    }

    void restore(CouponPicture picture) {
        opened(basis -> {
            var fields = new RestoreFields(this, picture);
            return dialog("coupon.restore", true, basis, fields::change, fields);
        });
    }

    private void opened(Function<Basis, ChangeDialog> made) {
        tools.background()
                .run(
                        page,
                        () -> tools.actions().basis(store, path),
                        basis -> made.apply(basis).open(),
                        problem -> Notices.problem(new CouponWords(page).of(problem)));
    }

    private ChangeDialog dialog(
            String kind, boolean dangerous, Basis basis, Supplier<@Nullable CouponChange> change, Component fields) {
        var title = ChangeWords.kind(page, kind);
        var dialog = new ChangeDialog(
                tools.background(),
                new ChangeDialog.Words(title, title, dangerous),
                basis,
                attempt -> sender(attempt, change.get()),
                fields);
        dialog.form().setWidth(WIDTH);
        return dialog.sentences(new CouponWords(page)::find).afterwards(intent -> page.reload());
    }

    private @Nullable Callable<io.storefleet.intents.IntentView> sender(
            Attempt attempt, @Nullable CouponChange change) {
        var ask = new Ask(store, path, attempt.token(), attempt.basis());
        return change == null ? null : () -> tools.actions().carryOut(ask, change);
    }

    /** Asks the store what the change would do. */
    void plan(Component owner, CouponChange.Codes change, Consumer<CodePlan> shown, Consumer<Exception> failed) {
        tools.background().run(owner, () -> tools.actions().plan(store, path, change), shown, failed);
    }
}
