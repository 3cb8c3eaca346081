package io.storefleet.links.internal;

import io.storefleet.links.CohortId;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkTab;
import io.storefleet.tenancy.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of tenant.link_batch, and how many lines of its cohort got no item. */
record BatchRow(
        LinkBatchId id,
        String title,
        LinkTab tab,
        MemberId createdBy,
        Instant created,
        @Nullable CohortId cohort,
        boolean looking,
        int unused) {

    static BatchRow of(ResultSet row, int number) throws SQLException {
        var cohort = row.getObject("cohort_id", UUID.class);
        return new BatchRow(
                new LinkBatchId(row.getObject("id", UUID.class)),
                row.getString("title"),
                LinkTab.valueOf(row.getString("tab")),
                new MemberId(row.getObject("created_by", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                cohort == null ? null : new CohortId(cohort),
                row.getBoolean("looking"),
                row.getInt("unused"));
    }
}
