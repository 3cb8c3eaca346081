package io.storefleet.fastspring.orders;

import java.util.Locale;

/** How an order ended, as lists can be narrowed by. {@code CANCELED} means declined. */
public enum OrderStatus {
    COMPLETED,
    CANCELED,
    FAILED;

    /** The word the service knows it by. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
