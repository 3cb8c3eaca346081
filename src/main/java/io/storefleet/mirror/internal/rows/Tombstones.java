package io.storefleet.mirror.internal.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storefleet.mirror.Fold;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who was erased from the bound tenant's stores, known by keyed hashes only. */
@Component
class Tombstones {

    private static final String PURPOSE = "mirror-tombstone";
    private static final long LOCK_SEED = 70;

    private final JdbcTemplate jdbc;
    private final Vault vault;

    Tombstones(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What an account's id is known by. */
    String ofAccount(String id) {
        return vault.fingerprint(PURPOSE, ("account\n" + id).getBytes(UTF_8));
    }

    /** What an e-mail address is known by, however it is written. */
    String ofEmail(String email) {
        return vault.fingerprint(PURPOSE, ("email\n" + Fold.whole(email)).getBytes(UTF_8));
    }

    /**
     * Waits until nobody is being erased from the store, keeps it so until the transaction ends, and says whether anybody
     * ever was.
     */
    boolean any(StoreId store) {
        return Objects.requireNonNull(jdbc.<Boolean>execute((Connection connection) -> any(connection, store)));
    }

    private static boolean any(Connection connection, StoreId store) throws SQLException {
        var tenant = Tenancy.tenant().value();
        // Two statements sent at once: the second sees what was committed while the first waited.
        try (var both = connection.prepareStatement("""
                select pg_advisory_xact_lock_shared(hashtextextended(? || ?, ?));
                select exists (select from tenant.mirror_tombstone where tenant_id = ? and store_id = ?)""")) {
            both.setString(1, tenant.toString());
            both.setString(2, store.toString());
            both.setLong(3, LOCK_SEED);
            both.setObject(4, tenant);
            both.setObject(5, store.value());
            both.execute();
            both.getMoreResults();
            try (var answer = both.getResultSet()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Waits until nobody writes the store's rows, and keeps it so until the transaction ends. */
    void lock(StoreId store) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(? || ?, ?))",
                _ -> {},
                Tenancy.tenant().value().toString(),
                store.toString(),
                LOCK_SEED);
    }

    /** Those of the hashes that are tombstones. */
    Set<String> among(StoreId store, Collection<String> hashes) {
        return jdbc
                .queryForList("""
                        select encode(key_hash, 'hex') from tenant.mirror_tombstone
                        where tenant_id = ? and store_id = ?
                          and key_hash in (select decode(hash, 'hex') from unnest(?::text[]) hash)""", String.class, Tenancy.tenant().value(), store.value(), hashes.toArray(String[]::new))
                .stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    void raise(StoreId store, Collection<String> hashes) {
        var bytes = hashes.stream().map(HexFormat.of()::parseHex).toList();
        for (var each : bytes) {
            jdbc.update("""
                    insert into tenant.mirror_tombstone (tenant_id, store_id, key_hash, erased_at)
                    values (?, ?, ?, now()) on conflict do nothing""", Tenancy.tenant().value(), store.value(), each);
        }
    }
}
