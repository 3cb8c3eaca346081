package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.HistoryEntry.Item;
import io.storefleet.simulator.billing.HistoryEntry.What;
import io.storefleet.simulator.billing.SimulatedSubscription.Addon;
import io.storefleet.simulator.billing.SimulatedSubscription.Plan;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Remembers what changed in the plans of subscriptions since the start. */
public final class Histories {

    private final StoreState state;
    private final Map<String, List<HistoryEntry>> byId = new ConcurrentHashMap<>();

    Histories(StoreState state) {
        this.state = state;
    }

    /** Oldest first. */
    public List<HistoryEntry> of(String subscription) {
        return List.copyOf(byId.getOrDefault(subscription, List.of()));
    }

    void changed(SimulatedSubscription before, SimulatedSubscription after, @Nullable SimulatedOrder order) {
        Note note = new Note(after.id(), order);
        Plan old = before.plan();
        Plan now = after.plan();
        Item item = new Item(false, now.product());
        note.add(item, "PLAN_CHANGE", old.product().path(), now.product().path());
        note.add(item, "QUANTITY_CHANGE", Integer.toString(old.quantity()), Integer.toString(now.quantity()));
        note.add(
                item,
                "PRICE_CHANGE",
                old.price().number().toString(),
                now.price().number().toString());
        addons(old, now, note);
    }

    private static void addons(Plan old, Plan now, Note note) {
        for (Addon addon : now.addons()) {
            int before = find(old, addon).map(Addon::quantity).orElse(0);
            String type = before == 0 ? "ADD_ON_ADD" : "ADD_ON_QUANTITY_CHANGE";
            Item item = new Item(true, addon.product());
            note.add(item, type, Integer.toString(before), Integer.toString(addon.quantity()));
        }
        for (Addon addon : old.addons()) {
            if (find(now, addon).isEmpty()) {
                Item item = new Item(true, addon.product());
                note.add(item, "ADD_ON_REMOVE", Integer.toString(addon.quantity()), "0");
            }
        }
    }

    private static Optional<Addon> find(Plan plan, Addon addon) {
        return plan.addons().stream()
                .filter(other -> other.product().path().equals(addon.product().path()))
                .findFirst();
    }

    /** Writes down what differs. */
    private final class Note {

        private final String subscription;
        private final @Nullable SimulatedOrder order;

        Note(String subscription, @Nullable SimulatedOrder order) {
            this.subscription = subscription;
            this.order = order;
        }

        void add(Item item, String type, String from, String to) {
            if (!from.equals(to)) {
                HistoryEntry entry = new HistoryEntry(
                        state.time().instant(), state.newId(Ids.Kind.OTHER), order, item, new What(type, from, to));
                byId.computeIfAbsent(subscription, id -> new CopyOnWriteArrayList<>())
                        .add(entry);
            }
        }
    }
}
