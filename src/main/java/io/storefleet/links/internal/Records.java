package io.storefleet.links.internal;

import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts reveals on record in a transaction of their own, which has committed before the answer goes out. */
@Component
class Records {

    private final ApplicationEventPublisher events;
    private final TransactionTemplate onItsOwn;

    Records(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.events = events;
        this.onItsOwn = new TransactionTemplate(transactions);
        this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void keep(String action, StoreId store, String subject, Map<String, String> details) {
        onItsOwn.executeWithoutResult(
                status -> events.publishEvent(AuditedEvent.done(action, store, subject, details)));
    }
}
