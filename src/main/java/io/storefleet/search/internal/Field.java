package io.storefleet.search.internal;

import io.storefleet.query.QueryField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words before a colon that the query language knows. */
enum Field implements QueryField {
    EMAIL,
    NAME,
    COMPANY,
    PHONE,
    COUNTRY,
    ID,
    REF("order"),
    PRODUCT,
    COUPON,
    CODE,
    STATUS("state"),
    STORE,
    TAG,
    KIND("is"),
    CHARGED("total"),
    CHANGED("date"),
    CARD;

    private final List<String> also;

    Field(String... also) {
        this.also = List.of(also);
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
        var typed = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.word().equals(typed) || field.also.contains(typed))
                .findFirst();
    }
}
