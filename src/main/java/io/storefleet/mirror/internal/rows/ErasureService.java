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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the right, has the person erased and tells. */
@Service
class ErasureService implements Erasure {

    private static final int LONGEST = 255;

    private final Stores stores;
    private final Rights rights;
    private final PersonErasing erasing;
    private final Tombstones tombstones;
    private final ApplicationEventPublisher news;

    ErasureService(
            Stores stores,
            Rights rights,
            PersonErasing erasing,
            Tombstones tombstones,
            ApplicationEventPublisher news) {
        this.stores = stores;
        this.rights = rights;
        this.erasing = erasing;
        this.tombstones = tombstones;
        this.news = news;
    }

    @Override
    @Transactional
    public Erased erase(StoreId store, AccountId account) {
        // Says that there is no such store where no grant reaches it.
        stores.get(store);
        rights.require(Verb.SETTINGS_MANAGE);
        var done = erasing.erase(store, account);
        tell(store, tombstones.ofAccount(account.value()), done);
        return done.erased();
    }

    @Override
    @Transactional
    public Erased eraseAddress(StoreId store, String email) {
        stores.get(store);
        rights.require(Verb.SETTINGS_MANAGE);
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (address.indexOf('@') < 1 || address.length() > LONGEST) {
            throw new IllegalArgumentException("no e-mail address");
        }
        var done = erasing.eraseAddress(store, address);
        tell(store, tombstones.ofEmail(address), done);
        return done.erased();
    }

    /** The record names the person by the hash alone: whoever knows the id or address can still find it. */
    private void tell(StoreId store, String hash, PersonErasing.Done done) {
        var erased = done.erased();
        var counts = Map.of(
                "accounts", String.valueOf(erased.accounts()),
                "orders", String.valueOf(erased.orders()),
                "subscriptions", String.valueOf(erased.subscriptions()),
                "events", String.valueOf(erased.events()));
        news.publishEvent(AuditedEvent.done("person.erased", store, hash, counts));
        news.publishEvent(new PersonErased(
                Tenancy.tenant(),
                store,
                done.known().accounts().stream()
                        .filter(AccountId::isValid)
                        .map(AccountId::new)
                        .collect(Collectors.toSet()),
                done.known().emails()));
    }
}
