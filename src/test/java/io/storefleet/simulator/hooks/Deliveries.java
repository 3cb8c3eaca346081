package io.storefleet.simulator.hooks;

import io.storefleet.simulator.hooks.Delivery.Standing;
import io.storefleet.simulator.hooks.Delivery.State;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.Happenings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The deliveries of a store, the last 2,000 of them; an event all receivers have taken is processed. */
final class Deliveries {

    private static final int KEPT = 2_000;

    private final Happenings happenings;
    private final TreeMap<Long, Delivery> byNumber = new TreeMap<>();
    private final Map<String, Integer> receivers = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private long made;

    Deliveries(Happenings happenings) {
        this.happenings = happenings;
    }

    synchronized Delivery open(Delivery.Address to, List<Happening> events) {
        Set<String> ids = events.stream().map(Happening::id).collect(Collectors.toUnmodifiableSet());
        Delivery delivery =
                new Delivery(++made, to, List.copyOf(events), List.of(), new Standing(State.WAITING, ids, null));
        ids.forEach(id -> receivers.merge(id, 1, Integer::sum));
        byNumber.put(delivery.number(), delivery);
        while (byNumber.size() > KEPT) {
            byNumber.pollFirstEntry();
        }
        return delivery;
    }

    /** The same events to the same address under other ids. */
    Optional<Delivery> again(long number) {
        return find(number).map(before -> {
            List<Happening> events = before.events().stream().map(this::copy).toList();
            return open(before.to(), events);
        });
    }

    synchronized void keep(Delivery now) {
        Delivery before = byNumber.replace(now.number(), now);
        Set<String> open = before == null ? Set.of() : before.standing().open();
        open.stream().filter(id -> !now.standing().open().contains(id)).forEach(this::taken);
    }

    synchronized Optional<Delivery> find(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    synchronized List<Delivery> newestFirst() {
        return List.copyOf(byNumber.descendingMap().values());
    }

    private synchronized Happening copy(Happening event) {
        Happening copy = event.again(happenings.newId());
        originals.put(copy.id(), originals.getOrDefault(event.id(), event.id()));
        return copy;
    }

    private void taken(String id) {
        int left = receivers.merge(id, -1, Integer::sum);
        if (left <= 0) {
            receivers.remove(id);
            happenings.taken(originals.getOrDefault(id, id));
        }
    }
}
