package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.storefleet.fastspring.AccountId;
import io.storefleet.orders.OrderCharging;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.AccountAction;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.Notices;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** “Charge” on an account, where the person may and the store's switch is on; the customer is read when they begin. */
@org.springframework.stereotype.Component
@Order(30)
class ChargeAction implements AccountAction {

    private final OrderCharging charging;
    private final Background background;

    ChargeAction(OrderCharging charging, Background background) {
        this.charging = charging;
        this.background = background;
    }

    @Override
    public Optional<Component> offer(UUID store, String account) {
        var where = new StoreId(store);
        if (!AccountId.isValid(account) || !charging.offered(where)) {
            return Optional.empty();
        }
        var button = new Button();
        button.setText(button.getTranslation("orders.charge.open"));
        button.setDisableOnClick(true);
        button.addClickListener(click -> begin(button, where, new AccountId(account)));
        return Optional.of(button);
    }

    private void begin(Button button, StoreId store, AccountId account) {
        background.run(
                button,
                () -> charging.standing(store, account),
                standing -> {
                    button.setEnabled(true);
                    new ChargeDialog(button, charging, background, new ChargeDialog.Where(store, account, standing))
                            .open();
                },
                problem -> {
                    button.setEnabled(true);
                    Notices.problem(new OrderSentences(button).of(problem));
                });
    }
}
