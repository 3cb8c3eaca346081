package io.storefleet.lists.internal;

import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListSight;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.StreamState;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells how whole and how fresh the copies behind a list are. */
@Component
class Sights {

    private final Mirror mirror;

    Sights(Mirror mirror) {
        this.mirror = mirror;
    }

    ListSight of(ListKind kind, Reach reach) {
        var states = states(kind.source().stream());
        var filling = reach.stores().stream()
                .filter(store -> !isWhole(states.get(store)))
                .map(reach::name)
                .sorted()
                .toList();
        var masked = reach.stores().stream()
                .filter(store -> !reach.personal().contains(store))
                .map(reach::name)
                .sorted()
                .toList();
        return new ListSight(reach.stores().size(), filling, fresh(reach.stores(), states), masked, reach.leftOut());
    }

    private Map<StoreId, StreamState> states(Stream stream) {
        Map<StoreId, StreamState> states = new HashMap<>();
        mirror.states()
                .forEach(state -> state.streams().stream()
                        .filter(each -> each.stream() == stream)
                        .forEach(each -> states.put(state.store(), each)));
        return states;
    }

    private static boolean isWhole(@org.jspecify.annotations.Nullable StreamState state) {
        return state != null && state.whole();
    }

    private static @org.jspecify.annotations.Nullable Instant fresh(
            List<StoreId> stores, Map<StoreId, StreamState> states) {
        var known = stores.stream()
                .map(states::get)
                .filter(Objects::nonNull)
                .map(StreamState::freshUntil)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return known.isEmpty() || known.size() < stores.size() ? null : known.getFirst();
    }
}
