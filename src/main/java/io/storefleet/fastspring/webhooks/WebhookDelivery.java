package io.storefleet.fastspring.webhooks;

import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.events.Event;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One POST of a webhook: events of any types, in no order (contract 15.1).
 *
 * @param unreadable how many of its events had no id or no type and are not among them
 */
public record WebhookDelivery(List<Event> events, int unreadable) {

    public WebhookDelivery {
        events = List.copyOf(events);
    }

    /** Reads a body whose signature has been checked; empty when it is no delivery. */
    public static Optional<WebhookDelivery> read(byte[] body) {
        return Json.parse(body)
                .map(root -> root.path("events"))
                .filter(JsonNode::isArray)
                .map(WebhookDelivery::of);
    }

    /** The body to answer with status 202 when only these events are done: their ids, one a line. */
    public static String done(Collection<EventId> ids) {
        return ids.stream().map(EventId::value).collect(Collectors.joining("\n"));
    }

    private static WebhookDelivery of(JsonNode array) {
        List<Event> events = array.valueStream()
                .map(Fields::of)
                .map(event -> Optional.ofNullable(Event.read(event)))
                .flatMap(Optional::stream)
                .toList();
        return new WebhookDelivery(events, array.size() - events.size());
    }
}
