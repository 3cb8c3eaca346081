package io.storefleet.lists.internal;

import static java.util.Objects.requireNonNullElse;

import io.storefleet.fastspring.Money;
import io.storefleet.lists.ListCells;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of database rows what the actor may see of them. Rows share what they have in common: open pages keep them. */
final class Rows {

    private final List<ListColumn> columns;
    private final List<String> keys;
    private final ListColumn orderedBy;
    private final Reach reach;
    private final Map<Object, Object> met = new HashMap<>();

    Rows(List<ListColumn> columns, ListColumn orderedBy, Reach reach) {
        this.columns = columns;
        this.keys = columns.stream().map(ListColumn::key).toList();
        this.orderedBy = orderedBy;
        this.reach = reach;
    }

    ListRow read(ResultSet row) throws SQLException {
        var store = (StoreId) shared(new StoreId(row.getObject("store_id", UUID.class)));
        @Nullable Object[] values = new Object[columns.size()];
        for (int at = 0; at < values.length; at++) {
            var column = columns.get(at);
            var value = hidden(column, store) ? Masked.HIDDEN : cell(column, at, store, row);
            values[at] = value == null ? null : shared(value);
        }
        var ordered = value(orderedBy.type(), "ordered_by", row);
        return new ListRow(
                new RowId(store, row.getString("id")),
                reach.name(store),
                row.getObject("is_live", Boolean.class),
                new ListCells(keys, values),
                ordered == null ? null : shared(ordered));
    }

    private Object shared(Object value) {
        return requireNonNullElse(met.putIfAbsent(value, value), value);
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
