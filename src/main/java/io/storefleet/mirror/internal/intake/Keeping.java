package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.events.Event;
import io.storefleet.fastspring.webhooks.WebhookDelivery;
import io.storefleet.mirror.internal.intake.EventRows.Source;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a delivery's events down, all in one transaction; one that the database cannot hold does not keep out the others. */
@Component
class Keeping {

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final EventRows events;
    private final WebhookRows webhooks;
    private final EventsWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Keeping(EventRows events, WebhookRows webhooks, EventsWork work, TransactionTemplate transaction, Clock clock) {
        this.events = events;
        this.webhooks = webhooks;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Commits what can be kept and says what that was. */
    Receipt keep(StoreId store, WebhookDelivery delivery) {
        var fitting = delivery.events().stream().filter(EventRows::fits).toList();
        var kept = write(store, fitting) ? fitting : oneByOne(store, fitting);
        return delivery.unreadable() == 0 && kept.size() == delivery.events().size()
                ? Receipt.ALL
                : Receipt.some(kept.stream().map(event -> event.id().value()).toList());
    }

    /** Lets the work begin; what was kept stays kept when that fails, and the work looks for itself now and then. */
    void announce(StoreId store) {
        try {
            work.news(store);
        } catch (RuntimeException fault) {
            LOG.warn(
                    "the work on a store's events was not woken: {}",
                    fault.getClass().getSimpleName());
        }
    }

    private List<Event> oneByOne(StoreId store, List<Event> all) {
        return all.stream().filter(event -> write(store, List.of(event))).toList();
    }

    /** False when some of the content cannot be kept at all; throws when nothing can be kept now. */
    private boolean write(StoreId store, List<Event> some) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!some.isEmpty()) {
                    events.keep(store, some, Source.WEBHOOK);
                }
                webhooks.delivered(store, clock.instant());
            });
            return true;
        } catch (DataIntegrityViolationException unfit) {
            return false;
        }
    }
}
