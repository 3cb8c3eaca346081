package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.Course.Ending;
import io.storefleet.simulator.billing.Course.Renewal;
import io.storefleet.simulator.billing.Course.Term;
import io.storefleet.simulator.billing.SimulatedSubscription.Buyer;
import io.storefleet.simulator.billing.SimulatedSubscription.Keys;
import io.storefleet.simulator.billing.SimulatedSubscription.Marks;
import io.storefleet.simulator.billing.SimulatedSubscription.Plan;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Subscription.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins the subscriptions that an order bought, whoever sold it. */
final class Beginnings {

    private final StoreState state;
    private final Billing billing;

    Beginnings(StoreState state, Billing billing) {
        this.state = state;
        this.billing = billing;
    }

    /** Each item that names a subscription nobody knows yet begins it. */
    void bought(SimulatedOrder order) {
        for (Line line : order.lines()) {
            @Nullable String id = line.details().subscription();
            if (id != null && billing.subscriptions().latest(id).isEmpty()) {
                begin(order, line, id);
            }
        }
    }

    private void begin(SimulatedOrder order, Line line, String id) {
        Optional<Product> product = state.goods().find(line.product());
        product.ifPresent(sold -> state.write(() -> {
            Cycle cycle = billing.cycle();
            LocalDate today = cycle.today();
            Interval interval = Interval.of(sold);
            @Nullable LocalDate next = interval.managed() ? null : interval.after(today, 1);
            Term term = new Term(today, today, next, 1, new Renewal(interval, true, false));
            Course course = cycle.told(new Course(State.ACTIVE, term, Ending.OPEN, null, null, null));
            return billing.told(
                    "subscription.activated",
                    new SimulatedSubscription(
                            new Keys(
                                    id,
                                    order.account(),
                                    order.id(),
                                    order.keys().reference()),
                            new Plan(sold, line.quantity(), price(line), null, List.of()),
                            course,
                            new Buyer(
                                    order.stage().live(),
                                    order.buyer().market(),
                                    order.buyer().payment(),
                                    null),
                            new Marks(cycle.now(), null, order.marks().tags(), null)));
        }));
    }

    /** What one costs without the discount, tax included. */
    private static Money price(Line line) {
        SimulatedOrder.Amounts amounts = line.amounts();
        Money gross = amounts.subtotal().plus(amounts.tax());
        BigDecimal net = amounts.subtotal().amount();
        BigDecimal factor = net.signum() == 0
                ? BigDecimal.ONE
                : net.add(amounts.discount().amount()).divide(net, 8, RoundingMode.HALF_UP);
        return gross.times(factor.divide(BigDecimal.valueOf(line.quantity()), 8, RoundingMode.HALF_UP));
    }
}
