package io.storefleet.shell;

import io.storefleet.mirror.EventSubject;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.MirrorObjects.Told;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.TimelineSource;
import io.storefleet.uikit.Tone;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a store told of a thing, by webhook or in its list of events. */
@Component
record ToldNews(MirrorObjects objects) {

    private static final List<String> BAD = List.of("failed", "overdue", "chargeback");
    private static final List<String> ENDING = List.of("canceled", "deactivated", "paused", "return");
    private static final List<String> GOOD = List.of("completed", "activated", "uncanceled", "resumed", "won");

    TimelineSource of(StoreId store, EventSubject kind, String id) {
        return (after, limit) ->
                objects
                        .events(
                                store,
                                kind,
                                id,
                                after == null ? null : new Told(after.id(), "", after.at(), false),
                                limit)
                        .stream()
                        .map(ToldNews::news)
                        .toList();
    }

    private static Happening news(Told told) {
        return Happening.of(told.at(), told.id(), tone(told.type()), page -> {
            var key = "shell.told." + told.type();
            var known = page.getTranslation(key);
            // FastSpring may add kinds; such a one stands as it is.
            var said = known.equals(key) ? told.type() : known;
            return page.getTranslation(told.byWebhook() ? "shell.told-by-webhook" : "shell.told-by-list", said);
        });
    }

    private static Tone tone(String type) {
        if (BAD.stream().anyMatch(type::contains)) {
            return Tone.BAD;
        }
        if (GOOD.stream().anyMatch(type::endsWith)) {
            return Tone.GOOD;
        }
        return ENDING.stream().anyMatch(type::contains) ? Tone.WARN : Tone.NEUTRAL;
    }
}
