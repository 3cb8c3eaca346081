package io.storefleet.fastspring.webhooks;

import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.internal.Fields;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event of a delivery; automatic retries keep its id, resends by hand have another (contract 15.1, 15.3).
 *
 * @param type such as {@code order.completed}; types come that are in no list
 * @param live false for test data
 */
public record WebhookEvent(
        EventId id, String type, boolean live, @Nullable Instant created, WebhookData data) {

    static Optional<WebhookEvent> read(Fields event) {
        EventId id = event.id(EventId::isValid, EventId::new, "id", "event");
        String type = event.text("type");
        if (id == null || type == null) {
            return Optional.empty();
        }
        return Optional.of(new WebhookEvent(
                id, type, event.isTrue("live"), event.instant("created"), new WebhookData(event.in("data"))));
    }

    @Override
    public String toString() {
        return "WebhookEvent[" + type + " " + id + "]";
    }
}
