package io.storefleet.orders.internal;

import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for rights and puts on record what was revealed, in a transaction that commits before the answer goes out. */
@Component
class OrderDesk {

    private final Rights rights;
    private final Stores stores;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate onItsOwn;

    OrderDesk(Rights rights, Stores stores, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.rights = rights;
        this.stores = stores;
        this.events = events;
        this.onItsOwn = new TransactionTemplate(transactions);
        this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    boolean may(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    /** Lets pass who may do this on the store, which must be there: a grant on all stores covers any id. */
    void require(Verb verb, StoreId store) {
        rights.require(verb, store);
        stores.get(store);
    }

    void revealed(StoreId store, String order, int keys) {
        onItsOwn.executeWithoutResult(status -> events.publishEvent(
                AuditedEvent.done("order.licences-revealed", store, order, Map.of("keys", String.valueOf(keys)))));
    }
}
