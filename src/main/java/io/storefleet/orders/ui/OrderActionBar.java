package io.storefleet.orders.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import io.storefleet.fastspring.OrderId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ActionBar;
import io.storefleet.orders.OrderActions.Ask;
import io.storefleet.orders.OrderActions.Standing;
import io.storefleet.orders.OrderChange.Marking;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Notices;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Changes an order and offers to take marks back right after. */
final class OrderActionBar extends ActionBar {

    private static final long serialVersionUID = 1L;

    private final transient OrderTools tools;
    private final transient StoreId store;
    private final transient OrderId order;

    OrderActionBar(OrderTools tools, StoreId store, OrderId order, Runnable changed) {
        super(tools.background(), "orders", changed);
        this.tools = tools;
        this.store = store;
        this.order = order;
    }

    /** The order a dialog is about, as it stood when the dialog opened. */
    record Where(StoreId store, OrderId order, Standing standing) {}

    @Override
    protected void onAttach(AttachEvent event) {
        read(() -> tools.actions().offered(store, order), this::offer);
    }

    @Override
    protected String sentence(Exception problem) {
        return new OrderSentences(this).of(problem);
    }

    @Override
    protected void pressed(String kind, Button button) {
        begin(button, () -> tools.actions().standing(store, order), standing -> open(kind, standing));
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

    private void refunded(IntentView refund, List<RefundWork.Ended> ends) {
        if (refund.state() != IntentState.REJECTED) {
            var words = new RefundWords(this);
            sent(Stream.concat(Stream.of(words.refund(refund)), ends.stream().map(words::ended))
                    .toList());
        }
    }

    private void marked(IntentView intent, Marking back) {
        var ask = new Ask(store, order, UUID.randomUUID(), new Basis(intent.id()));
        var nothing = back.tags().isEmpty() && back.attributes().isEmpty();
        sent(intent, nothing ? null : () -> tools.actions().carryOut(ask, back));
    }
}
