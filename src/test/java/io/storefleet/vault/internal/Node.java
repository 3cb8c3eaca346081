package io.storefleet.vault.internal;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import io.storefleet.vault.KeyRotation;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A further node of the application on the same database: the vault's parts with a memory of their own. */
record Node(Vault vault, KeyRotation rotation) {

    static final Place PLACE = new Place("tenant.example.sealed", "row-1");
    static final VaultSettings SETTINGS =
            new VaultSettings("not-a-passphrase-only-for-tests", null, Duration.ofMinutes(1), 100);

    static Node start(JdbcClient jdbc, PlatformTransactionManager transactions, Tenants tenants) {
        return start(jdbc, transactions, tenants, Clock.systemUTC());
    }

    static Node start(JdbcClient jdbc, PlatformTransactionManager transactions, Tenants tenants, Clock clock) {
        try {
            var lock = new PassphraseLock(Passphrase.from(SETTINGS));
            var master = new MasterKeys(jdbc, transactions, lock, clock);
            var rows = new KeysetRows(jdbc, clock);
            var keyring = new TenantKeyring(rows, master, transactions, SETTINGS, clock);
            return new Node(
                    new TinkVault(keyring),
                    new StoredKeyRotation(new HouseWork(tenants), rows, master, keyring, transactions));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    Sealed seal(TenantId tenant, String plain) {
        return as(tenant, () -> vault.seal(PLACE, plain.getBytes(StandardCharsets.UTF_8)));
    }

    String open(TenantId tenant, Sealed sealed) {
        return as(tenant, () -> new String(vault.open(PLACE, sealed), StandardCharsets.UTF_8));
    }

    String fingerprint(TenantId tenant, String secret) {
        return as(tenant, () -> vault.fingerprint("test", secret.getBytes(StandardCharsets.UTF_8)));
    }

    boolean needsReseal(TenantId tenant, Sealed sealed) {
        return as(tenant, () -> vault.needsReseal(sealed));
    }

    static <T> T as(TenantId tenant, Callable<T> work) {
        try {
            return Tenancy.call(Actor.house(tenant), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
