package io.storefleet.simulator.carts;

import io.storefleet.simulator.http.PerStore;
import io.storefleet.simulator.state.Overlay;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState;
import java.util.Optional;

/** Keeps the prefilled carts of all stores and lets their buyers complete them. */
public final class CartDesk {

    /** Makes an order of a cart and tells what happened; gives its id. */
    @FunctionalInterface
    public interface Sale {

        String sell(StoreState state, CartSession session);
    }

    private final States states;
    private final Sale sale;
    private final PerStore<Overlay<CartSession>> sessions =
            new PerStore<>(state -> new Overlay<>(_ -> Optional.empty(), state.freshness()));

    public CartDesk(States states, Sale sale) {
        this.states = states;
        this.sale = sale;
    }

    /** A cart and the store it is of. */
    record Found(StoreState state, CartSession session) {}

    CartSession put(StoreState state, CartSession session) {
        return sessions.of(state).put(session.id(), session);
    }

    Optional<CartSession> find(StoreState state, String id) {
        return sessions.of(state).read(id);
    }

    /** Looks in all stores, as the buyer's address names none. */
    Optional<Found> anywhere(String id) {
        return states.all().stream()
                .flatMap(state -> sessions.of(state).latest(id).map(session -> new Found(state, session)).stream())
                .findFirst();
    }

    /** Sells the cart while it is open; afterwards it is as it was. */
    CartSession complete(Found found) {
        return found.state().write(() -> {
            CartSession latest =
                    sessions.of(found.state()).latest(found.session().id()).orElseThrow();
            return latest.isOpen(found.state().time().instant())
                    ? put(found.state(), latest.completed(sale.sell(found.state(), latest)))
                    : latest;
        });
    }
}
