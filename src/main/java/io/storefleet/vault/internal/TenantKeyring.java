package io.storefleet.vault.internal;

import io.storefleet.tenancy.TenantId;
import io.storefleet.vault.SealBrokenException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out the bound tenant's keys: from memory, else from the database, else made now. */
@Component
class TenantKeyring {

    private final ConcurrentMap<TenantId, TenantKeys> cache = new ConcurrentHashMap<>();
    private final KeysetRows rows;
    private final MasterKeys master;
    private final VaultSettings settings;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final TransactionTemplate own;

    TenantKeyring(
            KeysetRows rows,
            MasterKeys master,
            PlatformTransactionManager transactions,
            VaultSettings settings,
            Clock clock) {
        this.rows = rows;
        this.master = master;
        this.settings = settings;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
        // A keyset outlives the transaction that first needed it: rolled back, it would leave memory with a lost key.
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The tenant's keys, at most the refresh interval old. */
    TenantKeys of(TenantId tenant) {
        var known = cache.get(tenant);
        if (known != null
                && clock.millis() - known.readAtMillis() < settings.keyRefresh().toMillis()) {
            return known;
        }
        var stored = joined.execute(status -> rows.find(tenant));
        return stored.isPresent() && !older(stored.get(), known) ? remember(stored.get()) : reread(tenant);
    }

    /** The tenant's keys as they are in the database now, made if there are none. */
    TenantKeys reread(TenantId tenant) {
        var known = cache.get(tenant);
        var stored =
                own.execute(status -> rows.find(tenant).or(() -> made(tenant))).orElseThrow();
        if (older(stored, known)) {
            throw new SealBrokenException("the keys of this tenant are older than those already seen");
        }
        return remember(stored);
    }

    private Optional<WrappedKeys> made(TenantId tenant) {
        rows.insertIfNone(WrappedKeys.first(tenant, master));
        return rows.find(tenant);
    }

    private static boolean older(WrappedKeys stored, @Nullable TenantKeys known) {
        return known != null && stored.version() < known.version();
    }

    private TenantKeys remember(WrappedKeys stored) {
        var keys = TenantKeys.of(
                stored.version(), stored.sealingKeys(master), stored.fingerprintingKeys(master), clock.millis());
        if (cache.size() >= settings.cachedTenants()) {
            cache.keySet().stream().findAny().ifPresent(cache::remove);
        }
        cache.merge(stored.tenant(), keys, (old, now) -> now.version() < old.version() ? old : now);
        return keys;
    }
}
