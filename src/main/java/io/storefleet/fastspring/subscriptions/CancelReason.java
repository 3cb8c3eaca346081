package io.storefleet.fastspring.subscriptions;

import java.util.Optional;
import java.util.stream.Stream;

/** The reasons a cancel survey offers (contract 11.9). */
public enum CancelReason {
    COST("1"),
    NEED("2"),
    USABILITY("3"),
    SUPPORT("4"),
    INTEGRATION("5"),
    ALTERNATIVE("6"),
    OTHER("7");

    private final String id;

    CancelReason(String id) {
        this.id = id;
    }

    /** The service's number of it, {@code 1} to {@code 7}. */
    public String id() {
        return id;
    }

    /** The reason of a number; empty for one this version does not know. */
    public static Optional<CancelReason> of(String id) {
        return Stream.of(values()).filter(reason -> reason.id.equals(id)).findFirst();
    }
}
