package io.storefleet.simulator.billing;

import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.StoreState;

/** Says what happened to subscriptions, in the events of contract §15.3. */
public interface Announcer {

    /** {@code subscription.activated} and the like, with the subscription as it is now. */
    void happened(StoreState state, String type, SimulatedSubscription subscription);

    /** {@code subscription.charge.completed} or {@code .failed}, as the order's status says. */
    void charged(StoreState state, SimulatedSubscription subscription, SimulatedOrder order);

    /** {@code subscription.group.created} and the like, with the group as it stands now. */
    void grouped(StoreState state, String type, CoTerms.Standing standing);

    /** {@code order.completed} with its payout, or {@code order.failed}. */
    void ordered(StoreState state, SimulatedOrder order);
}
