package io.storefleet.events.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.events.EventDetail;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event's states and times as a page's reader writes them. */
record EventWords(Component page) {

    String say(String key, Object... facts) {
        return page.getTranslation("events." + key, facts);
    }

    @Nullable String time(@Nullable Instant at) {
        return at == null ? null : Formats.here().time(at);
    }

    List<Badge> badges(EventDetail event) {
        var state = event.state();
        return List.of(
                state.live() ? new Badge(say("live"), Tone.GOOD) : new Badge(say("test"), Tone.WARN),
                state.processed()
                        ? new Badge(say("processed"), Tone.GOOD)
                        : new Badge(say("unprocessed"), Tone.NEUTRAL));
    }
}
