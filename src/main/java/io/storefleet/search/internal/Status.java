package io.storefleet.search.internal;

import io.storefleet.mirror.ObjectKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The states a query can name; a few are of orders, the others of subscriptions. */
enum Status {
    ACTIVE(ObjectKind.SUBSCRIPTION),
    TRIAL(ObjectKind.SUBSCRIPTION),
    OVERDUE(ObjectKind.SUBSCRIPTION),
    PAUSED(ObjectKind.SUBSCRIPTION),
    CANCELED(ObjectKind.SUBSCRIPTION),
    DEACTIVATED(ObjectKind.SUBSCRIPTION),
    COMPLETED(ObjectKind.ORDER),
    OPEN(ObjectKind.ORDER),
    RETURNED(ObjectKind.ORDER);

    private final ObjectKind kind;

    Status(ObjectKind kind) {
        this.kind = kind;
    }

    ObjectKind kind() {
        return kind;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Status> of(String word) {
        var typed = word.toLowerCase(Locale.ROOT);
        var asked = typed.equals("cancelled") ? "canceled" : typed;
        return Arrays.stream(values()).filter(each -> each.word().equals(asked)).findFirst();
    }
}
