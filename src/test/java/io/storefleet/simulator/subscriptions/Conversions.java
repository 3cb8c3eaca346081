package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Bill;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.billing.Refused;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.carts.CartDesk;
import io.storefleet.simulator.carts.CartSession;
import io.storefleet.simulator.carts.SessionJson;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids;
import io.storefleet.simulator.world.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Makes carts in which buyers pay for trials that ended unpaid (contract §11.8). */
record Conversions(Billings billings, CartDesk carts) {

    /** The cart, as a session; buying it brings the subscription back. @throws Refused when it can not be converted */
    ObjectNode begin(StoreState state, String id) {
        return state.write(() -> {
            SimulatedSubscription one = billings.of(state).desk().convertible(id);
            return SessionJson.of(carts.put(state, cart(state, one), (at, _) -> pay(at, id)));
        });
    }

    private String pay(StoreState state, String id) {
        Billing billing = billings.of(state);
        try {
            SimulatedSubscription now = billing.desk().convert(id);
            return billing.subscriptions().entries(now).getLast().id();
        } catch (Refused _) {
            throw new CartDesk.Declined();
        }
    }

    private static CartSession cart(StoreState state, SimulatedSubscription one) {
        int quantity = one.plan().quantity();
        Money total = Bill.of(one).total();
        BigDecimal each = total.amount().divide(BigDecimal.valueOf(quantity), MathContext.DECIMAL32);
        CartSession.CartLine line = new CartSession.CartLine(
                one.plan().product(), quantity, Money.of(each, one.currency()), BigDecimal.ZERO, Map.of());
        CartSession.Terms terms =
                new CartSession.Terms(null, Map.of(), state.time().instant().plus(Duration.ofDays(1)));
        return new CartSession(
                state.newId(Ids.Kind.SESSION),
                new CartSession.Owner(one.account(), null, null),
                one.buyer().market(),
                List.of(line),
                terms,
                null);
    }
}
