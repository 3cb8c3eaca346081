package io.storefleet.search.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
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

    /** An amount with the decimals and the code of its currency, such as {@code 12.00 USD}. */
    @Nullable String amount(String column) {
        var amount = number(column);
        var currency = text("currency");
        if (amount == null || currency == null) {
            return null;
        }
        int decimals = decimals(currency);
        return amount.setScale(Math.max(decimals, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                        .toPlainString()
                + " " + currency;
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }

    private <T> @Nullable T get(Read<T> read) {
        try {
            return read.from(row);
        } catch (SQLException e) {
            throw new IllegalStateException("a row of the mirror could not be read", e);
        }
    }
}
