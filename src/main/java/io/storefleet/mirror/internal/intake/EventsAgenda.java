package io.storefleet.mirror.internal.intake;

import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done next for a store's events, and when. */
@Component
class EventsAgenda {

    private static final int SLICE = 200;

    /** Events that failed so often are tried alone, lest one of them be the reason for the others. */
    private static final int ALONE = 2;

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final DueEvents events;
    private final PassRows passes;
    private final WebhookRows webhooks;
    private final BackFillSettings settings;
    private final Clock clock;

    EventsAgenda(DueEvents events, PassRows passes, WebhookRows webhooks, BackFillSettings settings, Clock clock) {
        this.events = events;
        this.passes = passes;
        this.webhooks = webhooks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Events to be applied now. */
    @Transactional(readOnly = true)
    public List<DueEvent> due(StoreId store) {
        var due = events.take(store, SLICE);
        var fresh = due.stream().filter(event -> event.attempts() < ALONE).toList();
        return fresh.isEmpty() ? due.stream().limit(1).toList() : fresh;
    }

    /** The pass that is due, null when none is. */
    @Transactional(readOnly = true)
    public @Nullable Pass nextPass(StoreId store) {
        var now = clock.instant();
        return now.isBefore(passDue(store)) ? null : Pass.begin(now, since(store), settings.days());
    }

    /** How long there is nothing to do, if nothing comes. */
    @Transactional(readOnly = true)
    public Duration rest(StoreId store) {
        var pass = passDue(store);
        var event = events.next(store).filter(pass::isAfter).orElse(pass);
        var rest = Duration.between(clock.instant(), event);
        return rest.compareTo(SHORTEST) < 0 ? SHORTEST : rest;
    }

    private Instant since(StoreId store) {
        var last = passes.last(store);
        return last == null ? Instant.EPOCH : last.minus(settings.overlap());
    }

    private Instant passDue(StoreId store) {
        var last = passes.last(store);
        return last == null ? Instant.EPOCH : last.plus(isSilent(store) ? settings.silentEvery() : settings.every());
    }

    private boolean isSilent(StoreId store) {
        var longAgo = clock.instant().minus(settings.silence());
        return webhooks.find(store)
                .filter(webhook ->
                        webhook.lastDelivery() == null || webhook.lastDelivery().isBefore(longAgo))
                .isPresent();
    }
}
