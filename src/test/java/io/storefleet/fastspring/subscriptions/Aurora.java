package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscribers;
import io.storefleet.simulator.world.Subscription.State;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The simulated store's subscriptions, for a test to pick one by what it is. */
final class Aurora implements AutoCloseable {

    final AgainstSimulator given = new AgainstSimulator();
    final Billing billing = given.simulator.billing("aurora");
    final Subscriptions subscriptions = given.client().subscriptions();

    Stream<SimulatedSubscription> all() {
        Subscribers subscribers = given.store().subscribers();
        return IntStream.range(0, subscribers.size())
                .mapToObj(position -> subscribers.id(subscribers.at(position)))
                .flatMap(id -> billing.subscriptions().read(id).stream());
    }

    SimulatedSubscription some(Predicate<SimulatedSubscription> fits) {
        return all().filter(fits).findFirst().orElseThrow();
    }

    SimulatedSubscription some(State state) {
        return some(one -> one.state() == state && !one.managed());
    }

    /** Renews each month and is neither ending nor about to pause. */
    SimulatedSubscription renewing() {
        return some(one -> one.state() == State.ACTIVE
                && one.course().interval().unit().equals("month")
                && one.course().term().renewal().auto()
                && one.course().ending().remaining() == null
                && one.course().pause() == null
                && one.plan().cut() == null);
    }

    SimulatedSubscription managed() {
        return some(one -> one.state() == State.ACTIVE && one.managed());
    }

    SimulatedSubscription now(SimulatedSubscription one) {
        return billing.subscriptions().read(one.id()).orElseThrow();
    }

    static SubscriptionId id(SimulatedSubscription one) {
        return new SubscriptionId(one.id());
    }

    List<SubscriptionId> ids() {
        return all().map(Aurora::id).toList();
    }

    @Override
    public void close() {
        given.close();
    }
}
