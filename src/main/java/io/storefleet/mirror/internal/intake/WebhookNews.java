package io.storefleet.mirror.internal.intake;

import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts on record what a person did with a webhook; inside the caller's transaction. */
@Component
class WebhookNews {

    private final ApplicationEventPublisher publisher;

    WebhookNews(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void done(String action, StoreId store) {
        publisher.publishEvent(AuditedEvent.done(action, store, null, Map.of()));
    }
}
