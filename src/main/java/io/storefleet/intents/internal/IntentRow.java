package io.storefleet.intents.internal;

import io.storefleet.intents.IntentId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.IntentView.By;
import io.storefleet.intents.IntentView.Told;
import io.storefleet.intents.IntentView.When;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code tenant.intent}: what may be shown, and the sealed request while the outcome is not known. */
record IntentRow(IntentView view, @Nullable Sealed request) {

    static IntentRow of(ResultSet row, int number) throws SQLException {
        var target = new Target(
                new StoreId(uuid(row, "store_id")),
                TargetKind.valueOf(row.getString("target")),
                row.getString("target_id"));
        var view = new IntentView(
                new IntentId(uuid(row, "id")),
                row.getString("kind"),
                target,
                IntentState.valueOf(row.getString("state")),
                by(row),
                when(row),
                told(row));
        var request = row.getBytes("request");
        return new IntentRow(view, request == null ? null : new Sealed(request));
    }

    private static By by(ResultSet row) throws SQLException {
        var job = row.getObject("job_id", UUID.class);
        var decided = row.getObject("decided_by", UUID.class);
        return new By(
                new MemberId(uuid(row, "member_id")),
                job == null ? null : new JobId(job),
                decided == null ? null : new MemberId(decided));
    }

    private static When when(ResultSet row) throws SQLException {
        return new When(
                Objects.requireNonNull(instant(row, "written_at")),
                instant(row, "settled_at"),
                instant(row, "looked_at"),
                instant(row, "look_at"));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                Names.read(row.getString("facts")),
                Names.read(row.getString("before")),
                Names.read(row.getString("result")),
                text(row, "code"),
                text(row, "words"),
                text(row, "trace"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
