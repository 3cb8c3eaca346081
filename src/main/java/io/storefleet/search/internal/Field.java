package io.storefleet.search.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words before a colon that the query language knows. */
enum Field {
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

    /** The word people type, such as {@code email}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
        var typed = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.word().equals(typed) || field.also.contains(typed))
                .findFirst();
    }
}
