package io.storefleet.simulator.billing;

import io.storefleet.simulator.state.Checkout;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.state.SimulatedOrder.Marks;
import io.storefleet.simulator.state.SimulatedOrder.Status;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.SimulatedAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes money for subscriptions: one order a charge, declined ones too, and a note in the ledger. */
final class Till {

    private final StoreState state;
    private final Announcer announcer;
    private final Declines declines;
    private final Ledger ledger;
    private @Nullable Thread selling;

    Till(StoreState state, Announcer announcer, Declines declines, Ledger ledger) {
        this.state = state;
        this.announcer = announcer;
        this.declines = declines;
        this.ledger = ledger;
    }

    /** What came of a charge; the reason is there when it was declined. */
    record Receipt(SimulatedOrder order, @Nullable String declined) {}

    /** Charges a period. */
    Receipt charge(SimulatedSubscription subscription, Ledger.Kind kind) {
        return charge(subscription, Bill.of(subscription).lines(), kind);
    }

    /** Charges what the lines say; hopeless ones are declined as before. */
    Receipt charge(SimulatedSubscription subscription, List<Line> lines, Ledger.Kind kind) {
        Course.@Nullable Dunning dunning = subscription.course().dunning();
        @Nullable String declined = dunning != null && dunning.hopeless() && kind == Ledger.Kind.RENEWAL
                ? dunning.reason()
                : declines.draw(subscription).orElse(null);
        SimulatedOrder order = sell(subscription, lines, declined);
        if (declined == null) {
            ledger.note(new Ledger.Move(
                    kind, subscription.id(), order.total(), state.time().instant()));
        }
        return new Receipt(order, declined);
    }

    /** True while this thread's order is one of a subscription's course. */
    boolean isSelling() {
        return selling == Thread.currentThread();
    }

    private SimulatedOrder sell(SimulatedSubscription subscription, List<Line> lines, @Nullable String declined) {
        SimulatedAccount account =
                state.accounts().latest(subscription.account()).orElseThrow();
        boolean live = subscription.buyer().live();
        Status status = declined == null ? Status.COMPLETED : Status.FAILED;
        Checkout.Cart cart = new Checkout.Cart(
                subscription.buyer().market(),
                lines,
                new Marks(Map.of(), coupons(lines), List.of(), null, declined),
                subscription.buyer().payment(),
                new Checkout.Cart.Course(status, live, true));
        SimulatedOrder order =
                state.checkout().sell(account, cart, subscription.plan().product());
        selling = Thread.currentThread();
        try {
            announcer.ordered(state, order);
        } finally {
            selling = null;
        }
        return order;
    }

    private static List<String> coupons(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(line.details().coupon()).stream())
                .distinct()
                .toList();
    }
}
