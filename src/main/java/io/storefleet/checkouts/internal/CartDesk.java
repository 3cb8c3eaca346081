package io.storefleet.checkouts.internal;

import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for rights on carts, and puts on record who saw a link. */
@Component
class CartDesk {

    private final Rights rights;
    private final Stores stores;
    private final ApplicationEventPublisher events;

    CartDesk(Rights rights, Stores stores, ApplicationEventPublisher events) {
        this.rights = rights;
        this.stores = stores;
        this.events = events;
    }

    /** Lets pass who may do this in the store, which must be there: a grant on all stores covers any id. */
    void require(Verb verb, StoreId store) {
        rights.require(verb, store);
        stores.get(store);
    }

    boolean has(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    /** The stores that are there in which the actor may make carts. */
    List<StoreId> permitted() {
        var scope = rights.permittedStores(Tenancy.actor(), Verb.SESSION_CREATE);
        return stores.visible().stream()
                .map(StoreView::id)
                .filter(scope::contains)
                .toList();
    }

    /** @throws NothingHereException where the store is not there or the actor may not make carts in it */
    void see(StoreId store) {
        if (!permitted().contains(store)) {
            throw new NothingHereException();
        }
    }

    /** Has committed before the link goes out. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void shown(StoreId store, UUID cart) {
        events.publishEvent(AuditedEvent.done("cart.link-shown", store, cart.toString(), Map.of()));
    }
}
