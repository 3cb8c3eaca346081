package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.StopReason;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the shown columns of a job row. */
final class JobRow {

    static final String COLUMNS = "id, kind, title, store_id, started_by, state, stop_code, stop_detail, total, done,"
            + " failed, created_at, started_at, finished_at, next_run_at, standing,"
            + " problems, pace, news";

    private JobRow() {}

    static JobView view(ResultSet row, int number) throws SQLException {
        var state = JobState.valueOf(row.getString("state"));
        var progress = new Progress(row.getLong("total"), row.getLong("done"), row.getLong("failed"));
        var store = row.getObject("store_id", UUID.class);
        var starter = row.getObject("started_by", UUID.class);
        return new JobView(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                store == null ? null : new StoreId(store),
                starter == null ? null : new MemberId(starter),
                state,
                reason(row),
                progress,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                instant(row, "next_run_at"),
                row.getBoolean("standing"),
                row.getLong("problems"),
                state == JobState.RUNNING
                        ? PaceRing.of((Long[]) row.getArray("pace").getArray()).pace(progress)
                        : null,
                row.getLong("news"));
    }

    private static @Nullable StopReason reason(ResultSet row) throws SQLException {
        var code = row.getString("stop_code");
        return code == null ? null : new StopReason(code, row.getString("stop_detail"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
