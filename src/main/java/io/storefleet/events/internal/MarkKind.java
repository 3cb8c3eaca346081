package io.storefleet.events.internal;

import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Refusal;
import io.storefleet.fastspring.events.Event;
import io.storefleet.fastspring.events.EventPage;
import io.storefleet.fastspring.events.EventWindow;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Setting the mark or taking it away. No single event can be read: the list of its day on which it stands tells, if the
 * event is one of the 25 that a list hands out (contract 6).
 */
final class MarkKind implements ChangeKind {

    static final String PROCESS = "event.process";
    static final String UNPROCESS = "event.unprocess";

    /** Among what was there: when the event was made; empty where nobody says. */
    static final String CREATED = "created";

    private static final int KEPT = 30;

    private final boolean processed;
    private final Clock clock;

    MarkKind(boolean processed, Clock clock) {
        this.processed = processed;
        this.clock = clock;
    }

    @Override
    public String name() {
        return processed ? PROCESS : UNPROCESS;
    }

    @Override
    public Verb verb() {
        return Verb.EVENT_PROCESS;
    }

    @Override
    public TargetKind target() {
        return TargetKind.EVENT;
    }

    @Override
    public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var id = new EventId(intended.target().id());
        Outcome<Event> outcome =
                processed ? client.events().markProcessed(id) : client.events().markUnprocessed(id);
        // The service's key for an unknown event is really "order".
        return outcome instanceof Outcome.Rejected<Event>(Refusal(var code, var text, var trace, var sent))
                        && code.equals("order")
                ? new Outcome.Rejected<>(new Refusal("event", text, trace, sent))
                : outcome.map(made -> Map.of());
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        var created = intended.before().getOrDefault(CREATED, "");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var day = created.isEmpty() ? LocalDate.MIN : LocalDate.ofInstant(Instant.parse(created), ZoneOffset.UTC);
        if (day.isBefore(today.minusDays(KEPT - 1L))) {
            return new Sight.Unclear("event-too-old");
        }
        var window = EventWindow.lastDays((int) Math.clamp(ChronoUnit.DAYS.between(day, today) + 1, 1, KEPT))
                .between(day, day.plusDays(1));
        try {
            return look(client, new EventId(intended.target().id()), window);
        } catch (RequestRefused tooOld) {
            return new Sight.Unclear("event-too-old");
        }
    }

    private Sight look(FastSpring client, EventId id, EventWindow window) {
        var wanted = page(client, processed, window);
        if (has(wanted, id)) {
            return new Sight.Done(Map.of());
        }
        var other = page(client, !processed, window);
        if (has(other, id)) {
            return new Sight.NotDone();
        }
        return new Sight.Unclear(wanted.more() || other.more() ? "event-among-many" : "event-not-listed");
    }

    private static EventPage page(FastSpring client, boolean processed, EventWindow window) {
        return processed ? client.events().processed(window) : client.events().unprocessed(window);
    }

    private static boolean has(EventPage page, EventId id) {
        return page.events().stream().anyMatch(event -> event.id().equals(id));
    }
}
