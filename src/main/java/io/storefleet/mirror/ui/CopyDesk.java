package io.storefleet.mirror.ui;

import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorState;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Decision;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the page of the copies asks for. */
@Component
class CopyDesk {

    private final Mirror mirror;
    private final Stores stores;
    private final Rights rights;
    private final Clock clock;

    CopyDesk(Mirror mirror, Stores stores, Rights rights, Clock clock) {
        this.mirror = mirror;
        this.stores = stores;
        this.rights = rights;
        this.clock = clock;
    }

    /** A store with its copy. */
    record Copy(StoreView store, MirrorState state) {

        StoreId id() {
            return store.id();
        }

        boolean filling() {
            return !state.searchable();
        }
    }

    /** The copies of all visible stores, by the stores' names. */
    List<Copy> copies() {
        var states = mirror.states().stream().collect(Collectors.toMap(MirrorState::store, Function.identity()));
        return stores.visible().stream()
                .map(store -> new Copy(store, states.getOrDefault(store.id(), new MirrorState(store.id(), List.of()))))
                .toList();
    }

    boolean mayRefresh(StoreId store) {
        return rights.decide(Tenancy.actor(), Verb.ACCOUNT_VIEW, store) instanceof Decision.Allowed;
    }

    void refresh(StoreId store) {
        mirror.refresh(store);
    }

    Instant now() {
        return clock.instant();
    }
}
