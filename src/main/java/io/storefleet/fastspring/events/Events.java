package io.storefleet.fastspring.events;

import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.internal.PageReader;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The events of a store's first webhook, for 30 days. Whether an event is marked as processed is shared with every other
 * reader of the store.
 */
public final class Events {

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Events(Caller caller) {
        this.caller = caller;
    }

    /**
     * The events of the window that are marked as processed, at most 25 (contract 6).
     *
     * @throws RequestRefused with code {@code begin}, {@code end} or {@code days} when the window is refused
     * @throws FastSpringException when the store gives no usable answer
     */
    public EventPage processed(EventWindow window) {
        return page(ApiPath.of("/events/processed"), window);
    }

    /** The others; see {@link #processed}. */
    public EventPage unprocessed(EventWindow window) {
        return page(ApiPath.of("/events/unprocessed"), window);
    }

    /** Marks an event as processed for every reader of the store, by one request that is never repeated (contract 6). */
    public Outcome<Event> markProcessed(EventId id) {
        return mark(id, true);
    }

    /** Takes the mark away again; see {@link #markProcessed}. */
    public Outcome<Event> markUnprocessed(EventId id) {
        return mark(id, false);
    }

    private Outcome<Event> mark(EventId id, boolean processed) {
        ApiPath path = ApiPath.of("/events/{id}", "id", List.of(id.value()));
        var body = new Body().flag("processed", processed);
        return caller.change(Change.post(path, body.json(), Resource.EVENTS), answer -> marked(answer, id));
    }

    private EventPage page(ApiPath path, EventWindow window) {
        Answer answer = caller.get(path.query(window.parameters()), Resource.EVENTS);
        boolean more = Boolean.TRUE.equals(Json.bool(answer.root().path("more")));
        return new EventPage(PageReader.page(answer, 1, Events::event).items(), more);
    }

    private static Event marked(Answer answer, EventId id) {
        return PageReader.page(answer, 1, Events::event).items().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow(answer::unexpected);
    }

    private static Optional<Event> event(JsonNode item) {
        return Optional.ofNullable(Event.read(Fields.of(item)));
    }
}
