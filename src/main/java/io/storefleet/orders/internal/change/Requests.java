package io.storefleet.orders.internal.change;

import io.storefleet.orders.ChargeWish;
import io.storefleet.orders.OrderChange.Marking;
import io.storefleet.orders.OrderChange.Refund;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of an order, as it is written down. */
final class Requests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Requests() {}

    /** What is to be set, and how that stood before, to tell later who set it. */
    record Wish(Marking set, Marking was) {}

    static String write(Refund refund) {
        return JSON.writeValueAsString(refund);
    }

    static Refund refund(String request) {
        return JSON.readValue(request, Refund.class);
    }

    static String write(ChargeWish wish) {
        return JSON.writeValueAsString(wish);
    }

    static ChargeWish charge(String request) {
        return JSON.readValue(request, ChargeWish.class);
    }

    static String write(Wish wish) {
        return JSON.writeValueAsString(wish);
    }

    static Wish read(String request) {
        return JSON.readValue(request, Wish.class);
    }
}
