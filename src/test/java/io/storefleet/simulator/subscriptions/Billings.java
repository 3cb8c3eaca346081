package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Announcer;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The subscriptions of every store. */
final class Billings {

    private final Map<StoreState, Billing> byStore = new LinkedHashMap<>();

    Billings(States states, Announcer announcer) {
        states.all().forEach(state -> byStore.put(state, new Billing(state, announcer)));
    }

    Billing of(StoreState state) {
        return Objects.requireNonNull(byStore.get(state));
    }

    Billing of(ApiRequest request) {
        return of(request.state());
    }

    Collection<Billing> all() {
        return byStore.values();
    }
}
