package io.storefleet.checkouts.internal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.CartBuyer;
import io.storefleet.fastspring.sessions.CartPricing.Discount;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of the service, as it is sealed. */
final class Requests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(CartBuyer.class, OfBuyer.class)
            .addMixIn(Discount.class, OfDiscount.class)
            .build();

    private Requests() {}

    /** @param front the address of the store's front */
    record Request(Cart cart, String front) {

        @Override
        public String toString() {
            return "Request[hidden]";
        }
    }

    static String write(Request request) {
        return JSON.writeValueAsString(request);
    }

    static Request read(String request) {
        return JSON.readValue(request, Request.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @Type(value = CartBuyer.Known.class, name = "known"),
        @Type(value = CartBuyer.Contact.class, name = "contact"),
        @Type(value = CartBuyer.Anyone.class, name = "anyone")
    })
    private interface OfBuyer {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @Type(value = Discount.Percent.class, name = "percent"),
        @Type(value = Discount.Amount.class, name = "amount")
    })
    private interface OfDiscount {}
}
