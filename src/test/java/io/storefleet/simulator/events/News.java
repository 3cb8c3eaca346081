package io.storefleet.simulator.events;

import io.storefleet.simulator.objects.AccountEventJson;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.objects.PayoutJson;
import io.storefleet.simulator.objects.ReturnJson;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedReturn;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.SimulatedAccount;
import tools.jackson.databind.node.ObjectNode;

/** Says what happened, in the events of contract §15.3. */
public final class News {

    private final OrderJson orders;
    private final ReturnJson returns = new ReturnJson();
    private final PayoutJson payouts = new PayoutJson();

    public News(OrderJson orders) {
        this.orders = orders;
    }

    /** {@code order.completed} with its payout, or what else became of it. */
    public void ordered(StoreState state, SimulatedOrder order) {
        String type = switch (order.stage().status()) {
            case COMPLETED -> "order.completed";
            case FAILED -> "order.failed";
            case CANCELED -> "order.canceled";
            case PENDING -> "order.payment.pending";
        };
        boolean live = order.stage().live();
        state.happenings()
                .happened(
                        type,
                        live,
                        expanded -> expanded(state, expanded, order.account(), orders.data(order, state.store())));
        if (order.completed()) {
            state.happenings().happened("payoutEntry.created", live, expanded -> payouts.of(order, state.store()));
        }
    }

    /** {@code return.created} with the payout that takes the money back. */
    public void returned(StoreState state, SimulatedReturn made) {
        boolean live = made.order().stage().live();
        String account = made.order().account();
        state.happenings()
                .happened(
                        "return.created",
                        live,
                        expanded -> expanded(state, expanded, account, returns.data(made, state.store())));
        state.happenings().happened("payoutEntry.created", live, expanded -> payouts.of(made, state.store()));
    }

    /** {@code account.created} or {@code account.updated}. */
    public void account(StoreState state, String type, SimulatedAccount account) {
        state.happenings().happened(type, account.trade().live(), expanded -> AccountEventJson.of(account));
    }

    private static ObjectNode expanded(StoreState state, boolean expanded, String account, ObjectNode data) {
        if (expanded) {
            state.accounts().latest(account).map(AccountEventJson::of).ifPresent(node -> data.set("account", node));
        }
        return data;
    }
}
