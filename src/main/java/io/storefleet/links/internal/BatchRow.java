package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkTab;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of tenant.link_batch. */
record BatchRow(
        LinkBatchId id,
        JobId job,
        StoreId store,
        String title,
        LinkTab tab,
        MemberId createdBy,
        Instant created,
        int idsPerCall,
        LinkCounts counts) {

    static BatchRow of(ResultSet row, int number) throws SQLException {
        return new BatchRow(
                new LinkBatchId(row.getObject("id", UUID.class)),
                new JobId(row.getObject("job_id", UUID.class)),
                new StoreId(row.getObject("store_id", UUID.class)),
                row.getString("title"),
                LinkTab.valueOf(row.getString("tab")),
                new MemberId(row.getObject("created_by", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("ids_per_call"),
                new LinkCounts(
                        row.getInt("links"),
                        row.getInt("failed"),
                        row.getInt("waiting"),
                        row.getInt("duplicates"),
                        row.getInt("expired")));
    }
}
