package io.storefleet.orders;

import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a member can do to an order. Each change is read again from the store, checked, written down and sent once. */
public interface OrderActions {

    /**
     * Which change, decided how.
     *
     * @param token made when the dialog opened
     * @param basis how the order stood then, of {@link Standing}
     */
    record Ask(StoreId store, OrderId order, UUID token, Basis basis) {}

    /**
     * An order as the store tells of it now.
     *
     * @param items those that can have attributes
     * @param subscriptions what its items began, each once
     */
    record Standing(
            Refundable refundable,
            Map<String, String> tags,
            List<Item> items,
            List<SubscriptionId> subscriptions,
            Basis basis) {

        public Standing {
            tags = Map.copyOf(tags);
            items = List.copyOf(items);
            subscriptions = List.copyOf(subscriptions);
        }

        @Override
        public String toString() {
            return "Standing[" + refundable + "]";
        }
    }

    /** An item and what was attached to it; both are empty where the actor may not see personal data. */
    record Item(String product, String name, Map<String, String> attributes) {

        public Item {
            attributes = Map.copyOf(attributes);
        }

        @Override
        public String toString() {
            return "Item[" + product + "]";
        }
    }

    /** The kinds of changes the actor may make in the store, by rights alone; asks nobody. Needs {@code order.view}. */
    List<String> offered(StoreId store, OrderId order);

    /**
     * Reads it from the store; needs {@code order.view}.
     *
     * @throws OrderProblem when there is none, or the store gave no usable answer
     */
    Standing standing(StoreId store, OrderId order);

    /**
     * Does it; needs {@code return.create} for a refund; {@code order.tag} and, since nobody changes what they cannot see,
     * {@code account.personal} for tags and attributes.
     *
     * @throws OrderProblem when it does not fit the order as it is; nothing was sent
     * @throws io.storefleet.intents.IntentProblem when the same is under way or it has changed meanwhile; nothing was sent
     */
    IntentView carryOut(Ask ask, OrderChange change);
}
