package io.storefleet.mirror.internal.intake;

import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts on record what a person did with a webhook, and lets its store's work begin; inside the caller's transaction. */
@Component
class WebhookNews {

    private final ApplicationEventPublisher publisher;
    private final EventsWork work;

    WebhookNews(ApplicationEventPublisher publisher, EventsWork work) {
        this.publisher = publisher;
        this.work = work;
    }

    void connected(StoreId store) {
        work.ensure(store);
        done("webhook.connected", store);
    }

    void done(String action, StoreId store) {
        publisher.publishEvent(AuditedEvent.done(action, store, null, Map.of()));
    }
}
