package io.storefleet.lists.internal;

import io.storefleet.fastspring.Money;
import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.team.Masked;
import io.storefleet.tenancy.StoreId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of a database row what the actor may see of it. */
record Rows(List<ListColumn> columns, ListColumn orderedBy, Reach reach) {

    ListRow read(ResultSet row) throws SQLException {
        var store = new StoreId(row.getObject("store_id", UUID.class));
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            cells.put(column.key(), hidden(column, store) ? Masked.HIDDEN : cell(column, at, store, row));
        }
        return new ListRow(
                new RowId(store, row.getString("id")),
                reach.name(store),
                row.getObject("is_live", Boolean.class),
                cells,
                value(orderedBy.type(), "ordered_by", row));
    }

    private boolean hidden(ListColumn column, StoreId store) {
        return column.personal() && !reach.personal().contains(store);
    }

    private @Nullable Object cell(ListColumn column, int at, StoreId store, ResultSet row) throws SQLException {
        return switch (column.type()) {
            case STORE -> reach.name(store);
            case MONEY -> money(row.getBigDecimal("c" + at), row.getString("c" + at + "_currency"));
            case INSTANT -> told(value(column.type(), "c" + at, row));
            default -> value(column.type(), "c" + at, row);
        };
    }

    /** Copies say by the epoch that nobody has told yet. */
    private static @Nullable Object told(@Nullable Object at) {
        return Instant.EPOCH.equals(at) ? null : at;
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private static @Nullable Object value(ListColumn.Type type, String name, ResultSet row) throws SQLException {
        return switch (type) {
            case TEXTS -> texts(row, name);
            case DAY -> row.getObject(name, LocalDate.class);
            case INSTANT -> instant(row, name);
            case COUNT -> row.getObject(name, Long.class);
            case YES_NO -> row.getObject(name, Boolean.class);
            case TEXT, STATE, STORE, MONEY, PERIOD, REDUCTION -> row.getString(name);
        };
    }

    private static @Nullable Object instant(ResultSet row, String name) throws SQLException {
        var at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(ResultSet row, String name) throws SQLException {
        var array = row.getArray(name);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
