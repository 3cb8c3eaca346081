package io.storefleet.search.internal;

import io.storefleet.search.Fact.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that is being read, without checked exceptions. */
record Row(ResultSet row) {

    private interface Read<T> {
        @Nullable T from(ResultSet row) throws SQLException;
    }

    @Nullable String text(String column) {
        return get(row -> row.getString(column));
    }

    boolean is(String column) {
        return Boolean.TRUE.equals(get(row -> row.getBoolean(column)));
    }

    List<String> texts(String column) {
        var all = get(row -> (String[]) row.getArray(column).getArray());
        return all == null ? List.of() : List.of(all);
    }

    @Nullable Instant at() {
        var at = get(row -> row.getObject("at", OffsetDateTime.class));
        return at == null ? null : at.toInstant();
    }

    @Nullable BigDecimal number(String column) {
        return get(row -> row.getBigDecimal(column));
    }

    @Nullable LocalDate day(String column) {
        return get(row -> row.getObject(column, LocalDate.class));
    }

    /** An amount together with the row's currency. */
    @Nullable Money money(String column) {
        var amount = number(column);
        var currency = text("currency");
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private <T> @Nullable T get(Read<T> read) {
        try {
            return read.from(row);
        } catch (SQLException e) {
            throw new IllegalStateException("a row of the mirror could not be read", e);
        }
    }
}
