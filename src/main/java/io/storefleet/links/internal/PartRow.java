package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkCounts;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of tenant.link_part. */
record PartRow(LinkBatchId batch, StoreId store, int place, JobId job, int idsPerCall, LinkCounts counts) {

    static PartRow of(ResultSet row, int number) throws SQLException {
        return new PartRow(
                new LinkBatchId(row.getObject("batch_id", UUID.class)),
                new StoreId(row.getObject("store_id", UUID.class)),
                row.getInt("place"),
                new JobId(row.getObject("job_id", UUID.class)),
                row.getInt("ids_per_call"),
                new LinkCounts(
                        row.getInt("links"),
                        row.getInt("failed"),
                        row.getInt("waiting"),
                        row.getInt("duplicates"),
                        row.getInt("expired")));
    }
}
