package io.storefleet.simulator.state;

import io.storefleet.simulator.state.SimulatedReturn.Keys;
import io.storefleet.simulator.state.SimulatedReturn.Part;
import io.storefleet.simulator.state.SimulatedReturn.Story;
import io.storefleet.simulator.world.Refunding.Refund;
import io.storefleet.simulator.world.Sale;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.List;
import java.util.Optional;

/** Makes a whole return from a sale of the world. */
final class WorldReturns {

    private static final List<String> REASONS =
            List.of("Compatibility Issue", "Duplicate Order", "Order Error", "Product Difference", "Other");

    private final SimulatedStore store;
    private final WorldOrders orders;

    WorldReturns(SimulatedStore store) {
        this.store = store;
        this.orders = new WorldOrders(store);
    }

    /** Empty when the sale was not refunded under this id. */
    Optional<SimulatedReturn> of(Sale sale, String id) {
        return sale.refunds().stream()
                .filter(refund -> refund.id().equals(id))
                .map(refund -> made(sale, refund))
                .findFirst();
    }

    private SimulatedReturn made(Sale sale, Refund refund) {
        SimulatedOrder order = orders.of(sale);
        List<Part> parts = order.lines().stream()
                .map(line -> new Part(
                        line,
                        line.amounts().subtotal().times(refund.share()),
                        line.amounts().tax().times(refund.share()),
                        refund.whole()))
                .toList();
        Keys keys = new Keys(refund.id(), reference(sale, refund));
        return new SimulatedReturn(keys, order, parts, story(sale, refund), refund.at());
    }

    private Story story(Sale sale, Refund refund) {
        if (Chargebacks.isOne(sale)) {
            return new Story("Chargeback", null, "system", "risk@" + store.slug() + ".example.com");
        }
        String note = sale.dice(11, 3) == 0 ? "With our apologies" : null;
        String reason = REASONS.get(sale.dice(12 + refund.number(), REASONS.size()));
        return new Story(reason, note, "sellerApp", "support@" + store.slug() + ".example.com");
    }

    private static String reference(Sale sale, Refund refund) {
        String order = sale.purchase().reference().replace("B", "");
        String owner = order.substring(order.lastIndexOf('-'));
        int four = 1_000 + sale.dice(20 + refund.number(), 9_000);
        return References.dated(order.substring(0, order.indexOf('-') - 6), refund.at()) + "-" + four + owner + "X";
    }
}
