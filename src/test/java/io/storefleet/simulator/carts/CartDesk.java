package io.storefleet.simulator.carts;

import io.storefleet.simulator.http.PerStore;
import io.storefleet.simulator.state.Overlay;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the prefilled carts of all stores and lets their buyers complete them. */
public final class CartDesk {

    /** Makes an order of a cart and tells what happened; gives its id. */
    @FunctionalInterface
    public interface Sale {

        String sell(StoreState state, CartSession session);
    }

    /** Thrown by a sale whose charge is declined: the cart stays as it was. */
    public static final class Declined extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final States states;
    private final Sale sale;
    private final Map<String, Sale> owned = new ConcurrentHashMap<>();
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

    /** Keeps a cart whose purchase means something else than a sale; refused ones stay open. */
    public CartSession put(StoreState state, CartSession session, Sale own) {
        owned.put(session.id(), own);
        return put(state, session);
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
            return latest.isOpen(found.state().time().instant()) ? sold(found.state(), latest) : latest;
        });
    }

    private CartSession sold(StoreState state, CartSession open) {
        try {
            String order = owned.getOrDefault(open.id(), sale).sell(state, open);
            return put(state, open.completed(order));
        } catch (Declined _) {
            return open;
        }
    }
}
