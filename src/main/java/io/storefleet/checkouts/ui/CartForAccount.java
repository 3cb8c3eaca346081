package io.storefleet.checkouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.storefleet.checkouts.Carts;
import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.AccountAction;
import io.storefleet.uikit.Places;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** “Cart” on an account: builds one for this customer. */
@org.springframework.stereotype.Component
@Order(20)
class CartForAccount implements AccountAction {

    private final Carts carts;

    CartForAccount(Carts carts) {
        this.carts = carts;
    }

    @Override
    public Optional<Component> offer(UUID store, String account) {
        if (!AccountId.isValid(account) || !carts.permitted(new StoreId(store))) {
            return Optional.empty();
        }
        var button = new Button();
        button.setText(button.getTranslation("checkouts.for-account"));
        button.setTooltipText(button.getTranslation("checkouts.for-account.title"));
        button.addClickListener(click -> UI.getCurrent().navigate(Places.here().newSession(store, account)));
        return Optional.of(button);
    }
}
