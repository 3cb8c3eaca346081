package io.storefleet.accounts.internal;

import io.storefleet.accounts.AccountDetail;
import io.storefleet.accounts.AccountSettings;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Accounts that were read lately, unmasked, by tenant, store and id. An account counts only for the client it was read
 * by, so that a replaced credential, which brings a new client, forgets what the old one read.
 */
@Component
class AccountCache {

    /** Where an account belongs. */
    record Key(TenantId tenant, StoreId store, AccountId account) {}

    private record Entry(AccountDetail account, FastSpring readBy) {}

    // In the order of reading, so that what is too old stands at the head.
    private final LinkedHashMap<Key, Entry> entries = new LinkedHashMap<>();
    private final AccountSettings settings;
    private final Clock clock;

    AccountCache(AccountSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized Optional<AccountDetail> get(Key key, FastSpring client) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> entry.readBy() == client)
                .map(Entry::account)
                .filter(this::fresh);
    }

    synchronized void put(Key key, AccountDetail account, FastSpring client) {
        entries.remove(key);
        entries.put(key, new Entry(account, client));
        var oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            var tooOld = !fresh(oldest.next().account());
            if (!tooOld && entries.size() <= settings.kept()) {
                return;
            }
            oldest.remove();
        }
    }

    synchronized int size() {
        return entries.size();
    }

    @TransactionalEventListener(fallbackExecution = true)
    synchronized void forget(StoreRemoved removed) {
        entries.keySet()
                .removeIf(key ->
                        key.tenant().equals(removed.tenant()) && key.store().equals(removed.store()));
    }

    private boolean fresh(AccountDetail account) {
        return clock.instant().isBefore(account.readAt().plus(settings.keepFor()));
    }
}
