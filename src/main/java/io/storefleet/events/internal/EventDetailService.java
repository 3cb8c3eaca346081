package io.storefleet.events.internal;

import io.storefleet.events.EventDetail;
import io.storefleet.events.EventDetails;
import io.storefleet.events.internal.EventCopy.Row;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.events.Event;
import io.storefleet.mirror.ShownJson;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows an event as the actor may see it. */
@Service
class EventDetailService implements EventDetails {

    private final Rights rights;
    private final Stores stores;
    private final EventCopy copy;

    EventDetailService(Rights rights, Stores stores, EventCopy copy) {
        this.rights = rights;
        this.stores = stores;
        this.copy = copy;
    }

    @Override
    public EventDetail find(StoreId store, EventId id) {
        rights.require(Verb.EVENT_VIEW, store);
        // A grant on all stores covers any id: the store must be there as well.
        stores.get(store);
        var row = copy.find(store, id).orElseThrow(NothingHereException::new);
        var event = Event.parse(row.raw());
        return new EventDetail(
                id,
                row.type(),
                new EventDetail.State(row.live(), row.processed(), row.byWebhook()),
                new EventDetail.Times(
                        row.times().created(),
                        row.times().received(),
                        row.times().applied()),
                about(store, row, event),
                sight(store, row, event));
    }

    private EventDetail.Sight sight(StoreId store, Row row, Optional<Event> event) {
        boolean personal = may(Verb.ACCOUNT_PERSONAL, store);
        var data = event.map(each -> each.data().raw()).orElse("{}");
        return new EventDetail.Sight(personal, row.raw().isEmpty(), ShownJson.of(data, personal));
    }

    private EventDetail.About about(StoreId store, Row row, Optional<Event> event) {
        var names = row.names();
        return new EventDetail.About(
                named(may(Verb.ORDER_VIEW, store), names.order(), OrderId::isValid, OrderId::new),
                named(
                        may(Verb.SUBSCRIPTION_VIEW, store),
                        names.subscription(),
                        SubscriptionId::isValid,
                        SubscriptionId::new),
                named(may(Verb.ACCOUNT_VIEW, store), names.account(), AccountId::isValid, AccountId::new),
                may(Verb.RETURN_VIEW, store)
                        ? event.map(each -> each.data().returned()).orElse(null)
                        : null,
                may(Verb.QUOTE_VIEW, store)
                        ? event.map(each -> each.data().quote()).orElse(null)
                        : null);
    }

    private static <T> @Nullable T named(
            boolean may, @Nullable String text, Predicate<String> fits, Function<String, T> id) {
        return may && text != null && fits.test(text) ? id.apply(text) : null;
    }

    private boolean may(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }
}
