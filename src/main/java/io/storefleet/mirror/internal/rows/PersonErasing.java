package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.Erasure;
import io.storefleet.tenancy.StoreId;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes a person out of all rows of a store and leaves the tombstones, inside the caller's transaction. */
@Component
class PersonErasing {

    private final PersonRows rows;
    private final PersonMentions mentions;
    private final Tombstones tombstones;

    PersonErasing(PersonRows rows, PersonMentions mentions, Tombstones tombstones) {
        this.rows = rows;
        this.mentions = mentions;
        this.tombstones = tombstones;
    }

    /** Who it was and how much was theirs. */
    record Done(KnownPerson known, Erasure.Erased erased) {}

    Done erase(StoreId store, AccountId account) {
        tombstones.lock(store);
        return erase(store, rows.known(store, Set.of(account.value()), Set.of()));
    }

    /** @param email in lower case */
    Done eraseAddress(StoreId store, String email) {
        tombstones.lock(store);
        return erase(store, rows.known(store, Set.of(), Set.of(email)));
    }

    private Done erase(StoreId store, KnownPerson known) {
        raise(store, known);
        var orders = rows.orders(store, known);
        var subscriptions = rows.subscriptions(store, known);
        rows.plans(store, known);
        mentions.recipients(store, known);
        int events = mentions.events(
                store,
                known,
                Stream.concat(orders.stream(), subscriptions.stream()).toList());
        int accounts = rows.accounts(store, known);
        return new Done(known, new Erasure.Erased(accounts, orders.size(), subscriptions.size(), events));
    }

    private void raise(StoreId store, KnownPerson known) {
        tombstones.raise(
                store,
                Stream.concat(
                                known.accounts().stream().map(tombstones::ofAccount),
                                known.emails().stream().map(tombstones::ofEmail))
                        .toList());
    }
}
