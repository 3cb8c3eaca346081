package io.storefleet.jobs.internal;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job that has changed, and how long a slice under way may still hold it. */
record Changed(JobId id, @Nullable StoreId store, Duration held) {

    static final String COLUMNS = """
            j.id, j.store_id, greatest(0, coalesce(
                extract(epoch from j.lease_until - clock_timestamp()), 0))::float8 as held""";

    static Changed of(ResultSet row, int number) throws SQLException {
        var store = row.getObject("store_id", UUID.class);
        return new Changed(
                new JobId(row.getObject("id", UUID.class)),
                store == null ? null : new StoreId(store),
                Duration.ofNanos((long) (row.getDouble("held") * 1e9)));
    }
}
