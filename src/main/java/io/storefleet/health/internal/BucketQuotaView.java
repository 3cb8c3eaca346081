package io.storefleet.health.internal;

import io.storefleet.jobs.QuotaSettings;
import io.storefleet.store.StoreSettings;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the buckets of the shared quota. */
@Component
class BucketQuotaView implements QuotaView {

    private static final int MINUTE = 60;
    private static final double SLOW = 0.25;

    private final JdbcClient jdbc;
    private final String address;
    private final double ceiling;

    BucketQuotaView(JdbcClient jdbc, StoreSettings stores, QuotaSettings quota) {
        this.jdbc = jdbc;
        this.address = stores.outgoingAddress();
        this.ceiling = (double) quota.ceilingPerMinute() / MINUTE;
    }

    @Override
    public Map<StoreId, Use> uses(Instant now) {
        var uses = new HashMap<StoreId, Use>();
        jdbc.sql("""
                        select c.store_id, own.rate, own.blocked_until, everybody.blocked_until as everybody_until
                        from tenant.store_credential c
                        join tenant.store s on s.tenant_id = c.tenant_id and s.id = c.store_id
                        join directory.api_quota own on own.bucket = 'credential:' || c.id
                        left join directory.api_quota everybody on everybody.bucket = 'address:' || s.endpoint || '@' || :address
                        where c.tenant_id = :tenant""")
                .param("tenant", Tenancy.tenant().value())
                .param("address", address)
                .query(row -> {
                    uses.put(new StoreId(row.getObject("store_id", UUID.class)), use(row, now));
                });
        return uses;
    }

    private Use use(ResultSet row, Instant now) throws SQLException {
        var everybody = instant(row, "everybody_until");
        var own = instant(row, "blocked_until");
        if (everybody != null && everybody.isAfter(now)) {
            return new Use.Stopped(everybody, true);
        }
        if (own != null && own.isAfter(now)) {
            return new Use.Stopped(own, false);
        }
        var share = row.getDouble("rate") / ceiling;
        // Before a refusal a rate only has not grown yet.
        return own != null && share < SLOW ? new Use.Slowed((int) (100 * share)) : new Use.Free((int) (100 * share));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
