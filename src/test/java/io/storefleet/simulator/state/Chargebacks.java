package io.storefleet.simulator.state;

import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.Refunding.Refund;
import io.storefleet.simulator.world.Sale;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.List;
import java.util.Optional;

/** The one order of each store's world whose buyer took the money back through the bank (contract §16.17). */
public final class Chargebacks {

    private static final int HEAVY = 300;

    private Chargebacks() {}

    /** The first wholly refunded order of the buyer with the most orders. */
    public static Optional<Sale> of(SimulatedStore store) {
        return store.accounts().stream()
                .limit(12)
                .filter(account -> account.trade().purchases().size() == HEAVY)
                .flatMap(account -> account.trade().purchases().stream())
                .filter(purchase -> purchase.outcome() == Purchase.Outcome.REFUNDED)
                .flatMap(purchase -> store.sales().find(purchase.order()).stream())
                .filter(sale -> sale.refunds().stream().anyMatch(Refund::whole))
                .findFirst();
    }

    static boolean isOne(Sale sale) {
        List<Purchase> all = sale.account().trade().purchases();
        return all.size() == HEAVY
                && all.stream()
                        .filter(purchase -> purchase.outcome() == Purchase.Outcome.REFUNDED)
                        .findFirst()
                        .filter(sale.purchase()::equals)
                        .isPresent();
    }
}
