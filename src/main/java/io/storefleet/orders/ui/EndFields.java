package io.storefleet.orders.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.orders.ui.RefundWork.End;
import io.storefleet.tenancy.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which subscriptions are to end with a refund: none, unless somebody says so. */
final class EndFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<Choice> choices = new ArrayList<>();

    private record Choice(
            Target subscription, UUID token, Basis basis, Checkbox chosen, RadioButtonGroup<Boolean> atOnce) {}

    EndFields(OrderTools tools, StoreId store, List<SubscriptionId> subscriptions) {
        addClassName("sf-stack");
        subscriptions.stream()
                .map(id -> new Target(store, TargetKind.SUBSCRIPTION, id.value()))
                .filter(tools.ends()::permitted)
                .forEach(subscription -> offer(subscription, tools));
        setVisible(!choices.isEmpty());
    }

    private void offer(Target subscription, OrderTools tools) {
        var chosen = new Checkbox(getTranslation("orders.refund.end", subscription.id()));
        var atOnce = new RadioButtonGroup<Boolean>(getTranslation("orders.refund.end.when"));
        atOnce.setItems(false, true);
        atOnce.setItemLabelGenerator(
                now -> getTranslation(now ? "orders.refund.end.at-once" : "orders.refund.end.period-end"));
        atOnce.setValue(false);
        atOnce.setVisible(false);
        chosen.addValueChangeListener(change -> atOnce.setVisible(change.getValue()));
        var basis = tools.intents().basis(subscription);
        choices.add(new Choice(subscription, UUID.randomUUID(), basis, chosen, atOnce));
        add(chosen, atOnce);
    }

    List<End> chosen() {
        return choices.stream()
                .filter(choice -> choice.chosen().getValue())
                .map(choice ->
                        new End(choice.subscription(), choice.atOnce().getValue(), choice.token(), choice.basis()))
                .toList();
    }
}
