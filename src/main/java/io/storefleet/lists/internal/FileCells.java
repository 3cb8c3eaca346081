package io.storefleet.lists.internal;

import io.storefleet.fastspring.Money;
import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a file: names of columns and words of states are the same in every language; amounts stand beside their currency. */
final class FileCells {

    private FileCells() {}

    static List<String> header(List<ListColumn> columns) {
        var names = new ArrayList<String>();
        for (var column : columns) {
            names.add(column.key());
            if (column.type() == ListColumn.Type.MONEY) {
                names.add(column.key() + "_currency");
            }
        }
        return names;
    }

    /** Each a text, a {@link Long} or a {@link BigDecimal}; what is not there is an empty text. */
    static List<Object> row(List<ListColumn> columns, ListRow row) {
        var cells = new ArrayList<Object>();
        for (var column : columns) {
            var value = row.cells().get(column.key());
            if (column.type() == ListColumn.Type.MONEY) {
                var money = value instanceof Money amount ? amount : null;
                cells.add(money == null ? "" : scaled(money));
                cells.add(money == null ? "" : money.currency());
            } else {
                cells.add(cell(value));
            }
        }
        return cells;
    }

    private static Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long count -> count;
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(", "));
            // Days and moments as ISO 8601 writes them, moments in UTC.
            default -> value.toString();
        };
    }

    /** With the currency's decimals. */
    private static BigDecimal scaled(Money money) {
        try {
            int decimals = Currency.getInstance(money.currency()).getDefaultFractionDigits();
            return money.amount().setScale(decimals, RoundingMode.HALF_UP);
        } catch (IllegalArgumentException unknownCode) {
            return money.amount();
        }
    }
}
