package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.orders.OrderCharging;
import io.storefleet.orders.OrderCharging.Ask;
import io.storefleet.orders.OrderCharging.Standing;
import io.storefleet.orders.OrderProblem;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.Places;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Makes an order and charges it to what a customer has on file, after saying what exactly and who has agreed. */
final class ChargeDialog {

    private static final String KIND = "order.charge";

    private final OrderCharging charging;
    private final Where where;
    private final ChargeFields fields;
    private final ChangeDialog dialog;

    /** The customer, as they stood when the dialog opened. */
    record Where(StoreId store, AccountId account, Standing standing) {}

    ChargeDialog(Component page, OrderCharging charging, Background background, Where where) {
        this.charging = charging;
        this.where = where;
        this.fields = new ChargeFields(where.standing());
        var title = ChangeWords.kind(page, KIND);
        dialog = new ChangeDialog(
                        background,
                        new ChangeDialog.Words(title, page.getTranslation("orders.charge.confirm"), true),
                        where.standing().basis(),
                        this::sending,
                        new Paragraph(page.getTranslation(
                                "orders.charge.text", where.standing().methods())),
                        fields)
                .sentences(problem -> sentence(page, problem))
                .afterwards(this::sent);
        dialog.form().setWidth("min(640px, 94vw)");
    }

    void open() {
        dialog.open();
        fields.focus();
    }

    private @Nullable Callable<IntentView> sending(ChangeDialog.Attempt attempt) {
        var wish = fields.wish();
        if (wish == null) {
            return null;
        }
        var ask = new Ask(where.store(), where.account(), attempt.token(), attempt.basis());
        return () -> charging.charge(ask, wish);
    }

    private Optional<String> sentence(Component page, Exception problem) {
        if (problem instanceof OrderProblem known) {
            fields.wrong(known);
        }
        return new OrderSentences(page).find(problem);
    }

    private void sent(IntentView view) {
        var order = view.told().result().get("order");
        if (view.state() == IntentState.CONFIRMED && order != null) {
            UI.getCurrent().navigate(Places.here().order(where.store().value(), order));
        }
    }
}
