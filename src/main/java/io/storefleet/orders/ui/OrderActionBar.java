package io.storefleet.orders.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.fastspring.OrderId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.orders.OrderActions.Ask;
import io.storefleet.orders.OrderActions.Standing;
import io.storefleet.orders.OrderChange.Marking;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Notices;
import java.util.List;
import java.util.UUID;

/** What the reader may do to an order; the order is read from the store when they begin. */
final class OrderActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OrderTools tools;
    private final transient StoreId store;
    private final transient OrderId order;
    private final transient Runnable changed;
    private final Div buttons = new Div();
    private final Div told = new Div();

    /** @param changed hears that something was sent, so that the page shows how it stands now */
    OrderActionBar(OrderTools tools, StoreId store, OrderId order, Runnable changed) {
        this.tools = tools;
        this.store = store;
        this.order = order;
        this.changed = changed;
        addClassName("sf-stack");
        buttons.addClassName("sf-row");
        buttons.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("orders.actions"));
        told.addClassName("sf-stack");
        told.getElement().setAttribute("role", "status");
        add(buttons, told);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        tools.background()
                .run(this, () -> tools.actions().offered(store, order), this::offer, problem -> buttons.removeAll());
    }

    private void offer(List<String> kinds) {
        buttons.removeAll();
        kinds.forEach(kind -> {
            var button = new Button(ChangeWords.kind(this, kind), click -> begin(kind, click.getSource()));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setDisableOnClick(true);
            buttons.add(button);
        });
    }

    /** The page may be drawn anew meanwhile, which takes this part off and puts it on again: so the window waits. */
    private void begin(String kind, Button button) {
        tools.background()
                .run(
                        UI.getCurrent(),
                        () -> tools.actions().standing(store, order),
                        standing -> {
                            button.setEnabled(true);
                            if (isAttached()) {
                                open(kind, standing);
                            }
                        },
                        problem -> {
                            button.setEnabled(true);
                            Notices.problem(new OrderSentences(this).of(problem));
                        });
    }

    private void open(String kind, Standing standing) {
        var where = new Where(store, order, standing);
        if (kind.equals("order.tag")) {
            new MarkDialog(this, tools, where, this::marked).open();
            return;
        }
        standing.refundable()
                .fault()
                .ifPresentOrElse(
                        fault -> Notices.problem(new OrderSentences(this).of(fault, "")),
                        () -> new RefundDialog(this, tools, where, this::refunded).open());
    }

    /** The order a dialog is about, as it stood when the dialog opened. */
    record Where(StoreId store, OrderId order, Standing standing) {}

    private void refunded(IntentView refund, List<RefundWork.Ended> ends) {
        if (refund.state() == IntentState.REJECTED) {
            return;
        }
        var words = new RefundWords(this);
        told.removeAll();
        told.add(new Span(words.refund(refund)));
        ends.forEach(ended -> told.add(new Span(words.ended(ended))));
        changed.run();
    }

    private void marked(IntentView intent, Marking back) {
        if (intent.state() == IntentState.REJECTED) {
            return;
        }
        told.removeAll();
        if (intent.state() == IntentState.CONFIRMED
                && !(back.tags().isEmpty() && back.attributes().isEmpty())) {
            var line = new Div(
                    new Span(getTranslation("intents.done", ChangeWords.kind(this, intent.kind()))),
                    undo(new Ask(store, order, UUID.randomUUID(), new Basis(intent.id())), back));
            line.addClassName("sf-row");
            told.add(line);
        }
        changed.run();
    }

    private Component undo(Ask ask, Marking back) {
        var button = new Button(getTranslation("orders.undo"));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> tools.background()
                .run(
                        UI.getCurrent(),
                        () -> tools.actions().carryOut(ask, back),
                        this::undone,
                        problem -> tell(new OrderSentences(this).of(problem))));
        return button;
    }

    private void undone(IntentView intent) {
        tell(getTranslation(
                "orders.undone", ChangeWords.state(this, intent.state()).getText()));
        changed.run();
    }

    private void tell(String text) {
        told.removeAll();
        told.add(new Span(text));
    }
}
