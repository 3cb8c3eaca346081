package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.events.EventPage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a stretch of one of a store's two lists of events. */
@Component
class EventLists {

    private static final EventPage NOTHING = new EventPage(List.of(), false);

    private final Clock clock;

    EventLists(Clock clock) {
        this.clock = clock;
    }

    EventPage read(FastSpring client, Stretch stretch) {
        var window = stretch.window(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        try {
            return stretch.processed()
                    ? client.events().processed(window)
                    : client.events().unprocessed(window);
        } catch (RequestRefused tooOld) {
            // Midnight has passed meanwhile: those days are no longer to be had.
            return NOTHING;
        }
    }
}
