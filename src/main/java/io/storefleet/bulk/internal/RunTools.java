package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkRunId;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a run goes through. */
@Component
record RunTools(
        DryRuns dry, Starting starting, RowTable rows, Runs runs, Seals seals, ApplicationEventPublisher events) {

    /** Puts on record what the bound actor does with a run. */
    void audit(String action, @Nullable StoreId store, BulkRunId run, Map<String, String> details) {
        events.publishEvent(AuditedEvent.done(action, store, run.toString(), details));
    }
}
