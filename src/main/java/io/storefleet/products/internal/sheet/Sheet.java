package io.storefleet.products.internal.sheet;

import io.storefleet.fastspring.Money;
import io.storefleet.products.FieldChecks;
import io.storefleet.products.ProductField;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects values under the names of fields, each written so that what means the same is the same; nothing is no value. */
final class Sheet {

    private final SortedMap<String, String> values = new TreeMap<>();

    SortedMap<String, String> values() {
        return values;
    }

    Sheet put(ProductField field, @Nullable Object value) {
        return put(field.word(), value);
    }

    Sheet texts(ProductField field, Map<String, String> texts) {
        texts.forEach((key, text) -> put(field.of(key), text));
        return this;
    }

    Sheet amounts(ProductField field, Collection<Money> amounts) {
        amounts.forEach(money -> put(field.of(money.currency()), money.amount()));
        return this;
    }

    Sheet put(String name, @Nullable Object value) {
        var text = text(value);
        if (!text.isEmpty()) {
            values.put(name, text);
        }
        return this;
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> FieldChecks.plain(number);
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString().strip();
        };
    }
}
