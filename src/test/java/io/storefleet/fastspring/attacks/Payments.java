package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.orders.ChargeItem;
import io.storefleet.fastspring.orders.OrderCharge;
import io.storefleet.fastspring.returns.Refund.FullRefund;
import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.fastspring.returns.RefundTerms;
import io.storefleet.fastspring.returns.RefundTerms.Notification;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.world.SimulatedAccount;
import java.util.List;
import java.util.Map;

/** Calls that move money once each: a charge of a subscription, a refund, an order that is charged. */
final class Payments {

    private static final RefundTerms TERMS = RefundTerms.of(RefundReason.OTHER, Notification.NONE);

    /** One of them. */
    @FunctionalInterface
    interface Payment {

        Outcome<?> by(FastSpring client);
    }

    private final List<SimulatedSubscription> managed;
    private final List<SimulatedOrder> refundable;
    private final List<SimulatedAccount> payers;

    Payments(StormFixture given) {
        managed = given.targets.managed();
        refundable = given.targets.refundable();
        payers = given.targets.payers();
    }

    /** One of each kind; refunds are of another order each round while there are any. */
    List<Payment> some(int round) {
        var subscription =
                new SubscriptionId(managed.get(round % managed.size()).id());
        var order = new OrderId(refundable.get(round % refundable.size()).id());
        var payer = new AccountId(payers.get(round % payers.size()).id());
        var item = ChargeItem.of(Targets.Goods.AURORA.product(), 1);
        return List.of(
                client -> client.subscriptions().billing().charge(subscription),
                client -> client.returns()
                        .create(List.of(new FullRefund(order, TERMS)))
                        .firstEntry()
                        .getValue(),
                client -> client.orderCharges().create(new OrderCharge(payer, "USD", List.of(item), "", Map.of())));
    }

    /** The kind of an outcome, with an exclamation mark when it is not true. */
    static String judged(Outcome<?> outcome, int moved) {
        return switch (outcome) {
            case Outcome.Confirmed<?> confirmed -> moved == 1 ? "confirmed" : "confirmed but moved " + moved + "!";
            case Outcome.Rejected<?> rejected -> moved == 0 ? "rejected" : "rejected but moved " + moved + "!";
            case Outcome.Unknown<?> unknown -> moved <= 1 ? "unknown, moved " + moved : "unknown, moved " + moved + "!";
        };
    }
}
