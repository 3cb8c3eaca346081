package io.storefleet.vault.internal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import io.storefleet.vault.SealBrokenException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds the master keyset: made at the first start, unlocked at each, read again when another node has rotated it. */
@Component
class MasterKeys {

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final PassphraseLock lock;
    private final Clock clock;
    private volatile Master current;

    MasterKeys(JdbcClient jdbc, PlatformTransactionManager transactions, PassphraseLock lock, Clock clock)
            throws GeneralSecurityException {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.lock = lock;
        this.clock = clock;
        this.current = Master.unlock(readOrMake(), lock);
    }

    private LockedMaster readOrMake() throws GeneralSecurityException {
        var stored = own.execute(status -> read(""));
        if (stored.isPresent()) {
            return stored.get();
        }
        var first = Master.first().lock(lock);
        // Two nodes may start at once: one row wins and both read it.
        return own.execute(status -> {
            insert(first);
            return read("").orElseThrow();
        });
    }

    /** Wraps a keyset so that only the master keyset opens it, and only for the same purpose. */
    byte[] wrap(KeysetHandle keys, byte[] purpose) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, current.aead(), purpose);
    }

    /** Opens what {@link #wrap} made, here or on another node; else throws {@link SealBrokenException}. */
    KeysetHandle unwrap(byte[] wrapped, byte[] purpose) {
        var keys = tryUnwrap(current, wrapped, purpose);
        if (keys == null) {
            keys = tryUnwrap(refreshed(), wrapped, purpose);
        }
        if (keys == null) {
            throw new SealBrokenException("the keys of this tenant do not open");
        }
        return keys;
    }

    private static @Nullable KeysetHandle tryUnwrap(Master master, byte[] wrapped, byte[] purpose) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.aead(), purpose);
        } catch (GeneralSecurityException | RuntimeException e) {
            return null;
        }
    }

    private synchronized Master refreshed() {
        var stored = own.execute(status -> read("")).orElseThrow(MasterKeys::rolledBack);
        if (stored.version() < current.version()) {
            throw rolledBack();
        }
        if (stored.version() > current.version()) {
            current = Master.unlock(stored, lock);
        }
        return current;
    }

    /** Makes a new master key beside the earlier ones. */
    synchronized void rotate() {
        current = own.execute(status -> {
            try {
                var stored = read(" for update").orElseThrow(MasterKeys::rolledBack);
                var next = Master.unlock(stored, lock).withNewKey();
                update(next.lock(lock));
                return next;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no new master key could be made", e);
            }
        });
    }

    private Optional<LockedMaster> read(String lockClause) {
        return jdbc.sql(LockedMaster.SELECT + lockClause)
                .query((row, number) -> LockedMaster.from(row))
                .optional();
    }

    private void insert(LockedMaster row) {
        write(row, """
                insert into directory.master_keyset (version, iterations, locked, check_value, changed_at)
                values (:version, :iterations, :locked, :check, :now) on conflict do nothing""");
    }

    private void update(LockedMaster row) {
        write(row, """
                update directory.master_keyset set version = :version, iterations = :iterations, locked = :locked,
                check_value = :check, changed_at = :now""");
    }

    private void write(LockedMaster row, String sql) {
        jdbc.sql(sql)
                .param("version", row.version())
                .param("iterations", row.iterations())
                .param("locked", row.locked())
                .param("check", row.check())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SealBrokenException rolledBack() {
        return new SealBrokenException("the master keyset is gone or older than the one in use");
    }
}
