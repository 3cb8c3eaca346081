package io.storefleet.orders;

import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.mirror.MirrorProducts.Product;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.UUID;

/**
 * Making an order and charging it to a customer's stored payment method at once. It takes the right {@code order.charge}, a
 * switch of the store that is off until somebody turns it on, and a customer who has agreed.
 */
public interface OrderCharging {

    /**
     * Which charge, decided how.
     *
     * @param token made when the dialog opened
     * @param basis how the account stood then, of {@link Standing}
     */
    record Ask(StoreId store, AccountId account, UUID token, Basis basis) {}

    /**
     * A customer as the store tells of them now.
     *
     * @param methods how many payment methods on file can be charged, at least one
     * @param currencies in which the customer or the catalogue counts, the likeliest first
     * @param products of the store's copy; none where the actor may not see them
     */
    record Standing(Basis basis, int methods, List<String> currencies, List<Product> products) {

        public Standing {
            currencies = List.copyOf(currencies);
            products = List.copyOf(products);
        }
    }

    /** Whether the actor may charge in the store and its switch is on; asks nobody. */
    boolean offered(StoreId store);

    /**
     * Reads the customer from the store.
     *
     * @throws OrderProblem when it is switched off, there is no such account, or nothing on file can be charged
     */
    Standing standing(StoreId store, AccountId account);

    /**
     * Charges, once. What came of it tells the id of the order as {@code order}.
     *
     * @throws OrderProblem when it does not fit; nothing was sent
     * @throws io.storefleet.intents.IntentProblem when one is under way or something was done to the account meanwhile;
     *     nothing was sent
     */
    IntentView charge(Ask ask, ChargeWish wish);
}
