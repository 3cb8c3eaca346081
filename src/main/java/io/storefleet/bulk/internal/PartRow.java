package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkRunId;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of {@code tenant.bulk_part}. */
record PartRow(BulkRunId run, StoreId store, JobId job) {

    static PartRow of(ResultSet row, int number) throws SQLException {
        return new PartRow(
                new BulkRunId(row.getObject("run_id", UUID.class)),
                new StoreId(row.getObject("store_id", UUID.class)),
                new JobId(row.getObject("job_id", UUID.class)));
    }
}
