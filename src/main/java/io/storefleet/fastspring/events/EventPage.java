package io.storefleet.fastspring.events;

import java.util.List;

/**
 * At most 25 events.
 *
 * @param more whether there are others, which only another window or marking these brings
 */
public record EventPage(List<Event> events, boolean more) {

    public EventPage {
        events = List.copyOf(events);
    }
}
