package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkRun.Begun;
import io.storefleet.bulk.BulkRun.Origin;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code tenant.bulk_run}. */
record RunRow(
        BulkRunId id,
        String action,
        String list,
        String title,
        Origin origin,
        Sealed request,
        Begun by,
        @Nullable Instant freshUntil,
        boolean looking) {

    static RunRow of(ResultSet row, int number) throws SQLException {
        return new RunRow(
                new BulkRunId(row.getObject("id", UUID.class)),
                row.getString("action"),
                row.getString("list"),
                row.getString("title"),
                Origin.valueOf(row.getString("source")),
                new Sealed(row.getBytes("request")),
                new Begun(
                        new MemberId(row.getObject("created_by", UUID.class)),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row, "started_at")),
                instant(row, "fresh_until"),
                row.getBoolean("looking"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
