package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortCounts;
import io.storefleet.links.CohortFilter;
import io.storefleet.links.CohortId;
import io.storefleet.links.CohortLine;
import io.storefleet.links.CohortQuery;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import io.storefleet.links.LineKind;
import io.storefleet.links.LineProblem;
import io.storefleet.links.LineState;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of cohorts as records. */
final class CohortMapping {

    private CohortMapping() {}

    static CohortView view(ResultSet row, FilterText conditions) throws SQLException {
        var filter = row.getString("conditions");
        return new CohortView(
                new CohortId(row.getObject("id", UUID.class)),
                row.getString("name"),
                CohortSource.Kind.valueOf(row.getString("source")),
                filter == null ? null : conditions.read(filter),
                query(row),
                stores(row, "stores"),
                row.getString("store_tag"),
                new MemberId(row.getObject("created_by", UUID.class)),
                instant(row, "created_at"),
                instant(row, "used_at"),
                new CohortCounts(
                        row.getInt("matched"),
                        row.getInt("unknown"),
                        row.getInt("none"),
                        row.getInt("many"),
                        row.getInt("duplicates"),
                        row.getInt("unusable")));
    }

    private static @Nullable CohortQuery query(ResultSet row) throws SQLException {
        var text = row.getString("query");
        return text == null ? null : new CohortQuery(text, CohortFilter.Data.valueOf(row.getString("query_data")));
    }

    static CohortLine line(ResultSet row, boolean mask) throws SQLException {
        var kind = row.getString("kind");
        var problem = row.getString("problem");
        var store = row.getObject("store_id", UUID.class);
        var input = row.getString("input");
        return new CohortLine(
                row.getInt("line"),
                mask ? masked(input) : input,
                kind == null ? null : LineKind.valueOf(kind),
                LineState.valueOf(row.getString("state")),
                store == null ? null : new StoreId(store),
                row.getString("account_id"),
                problem == null ? null : LineProblem.valueOf(problem),
                row.getObject("same_as", Integer.class),
                stores(row, "fits"));
    }

    /** {@code ann@example.org} becomes {@code a…@example.org}; an id stays. */
    private static String masked(String input) {
        int at = input.indexOf('@');
        return at < 1 ? input : input.charAt(0) + "…" + input.substring(at);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<StoreId> stores(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((UUID[]) array.getArray()).map(StoreId::new).toList();
    }
}
