package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.Erasure;
import io.storefleet.mirror.PersonErased;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the right, empties the rows, leaves the tombstones and tells. */
@Service
class ErasureService implements Erasure {

    private final Stores stores;
    private final Rights rights;
    private final PersonRows rows;
    private final Tombstones tombstones;
    private final ApplicationEventPublisher news;

    ErasureService(
            Stores stores, Rights rights, PersonRows rows, Tombstones tombstones, ApplicationEventPublisher news) {
        this.stores = stores;
        this.rights = rights;
        this.rows = rows;
        this.tombstones = tombstones;
        this.news = news;
    }

    @Override
    @Transactional
    public Erased erase(StoreId store, AccountId account) {
        // Says that there is no such store where no grant reaches it.
        stores.get(store);
        rights.require(Verb.SETTINGS_MANAGE);
        tombstones.lock(store);
        var known = rows.known(store, account.value());
        tombstones.raise(
                store,
                Stream.concat(
                                known.accounts().stream().map(tombstones::ofAccount),
                                known.emails().stream().map(tombstones::ofEmail))
                        .toList());
        var orders = rows.orders(store, known);
        var subscriptions = rows.subscriptions(store, known);
        var objects = Stream.concat(orders.stream(), subscriptions.stream()).toList();
        rows.plans(store, known);
        int events = rows.events(store, known, objects);
        var erased = new Erased(rows.accounts(store, known), orders.size(), subscriptions.size(), events);
        tell(store, account, known, erased);
        return erased;
    }

    /** The record names the person by the hash alone: whoever knows the id can still find it. */
    private void tell(StoreId store, AccountId account, PersonRows.Known known, Erased erased) {
        var counts = Map.of(
                "accounts", String.valueOf(erased.accounts()),
                "orders", String.valueOf(erased.orders()),
                "subscriptions", String.valueOf(erased.subscriptions()),
                "events", String.valueOf(erased.events()));
        news.publishEvent(AuditedEvent.done("person.erased", store, tombstones.ofAccount(account.value()), counts));
        news.publishEvent(new PersonErased(
                Tenancy.tenant(),
                store,
                known.accounts().stream()
                        .filter(AccountId::isValid)
                        .map(AccountId::new)
                        .collect(Collectors.toSet())));
    }
}
