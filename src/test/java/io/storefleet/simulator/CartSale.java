package io.storefleet.simulator;

import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Makes an order of a cart. */
final class CartSale implements CartDesk.Sale {

    @Override
    public String sell(StoreState state, CartSession session) {
        String order = state.newId(Kind.ORDER);
        ObjectNode data = Json.object().put("order", order).put("id", order);
        state.happenings().happened("order.completed", true, _ -> data.deepCopy());
        return order;
    }
}
