package io.storefleet.fastspring.events;

import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a store.
 *
 * @param live false for what happened to test data
 * @param processed whether somebody has marked it so
 * @param raw the JSON object the service sent
 */
public record Event(
        EventId id,
        EventType type,
        boolean live,
        boolean processed,
        @Nullable Instant created,
        EventData data,
        String raw) {

    /** Reads an event kept as {@link #raw}; empty when it is none. */
    public static Optional<Event> parse(String raw) {
        return Json.parse(raw.getBytes(StandardCharsets.UTF_8))
                .flatMap(node -> Optional.ofNullable(read(Fields.of(node))));
    }

    /** Reads an event of a list or of a webhook's delivery; null without id or type. */
    public static @Nullable Event read(Fields event) {
        EventId id = event.id(EventId::isValid, EventId::new, "id", "event");
        String type = event.text("type");
        return id == null || type == null
                ? null
                : new Event(
                        id,
                        new EventType(type),
                        event.isTrue("live"),
                        event.isTrue("processed"),
                        event.instant("created"),
                        EventData.read(type, event.in("data")),
                        event.raw());
    }

    @Override
    public String toString() {
        return "Event[" + id + ", " + type.value() + "]";
    }
}
