package io.storefleet.audit.internal;

import io.storefleet.tenancy.AuditedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts each audited event on record: with the deed's own transaction, or for a refusal in one that outlives it. */
@Component
class AuditWriter {

    private final AuditRows rows;
    private final TransactionTemplate deed;
    private final TransactionTemplate own;

    AuditWriter(AuditRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.deed = new TransactionTemplate(transactions);
        this.deed.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void record(AuditedEvent event) {
        var transaction = switch (event.outcome()) {
            case DONE -> deed;
            case REFUSED -> own;
        };
        transaction.executeWithoutResult(status -> rows.append(event));
    }
}
