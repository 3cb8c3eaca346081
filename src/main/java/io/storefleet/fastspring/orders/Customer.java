package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.internal.Fields;
import org.jspecify.annotations.Nullable;

/** A person as named in an order or a return. {@code subscribed} is the newsletter consent. */
public record Customer(
        @Nullable String first,
        @Nullable String last,
        @Nullable String email,
        @Nullable String company,
        @Nullable String phone,
        @Nullable Boolean subscribed) {

    /** For readers of the other resources. */
    public static Customer read(Fields customer) {
        return new Customer(
                customer.text("first"),
                customer.text("last"),
                customer.text("email"),
                customer.text("company"),
                customer.text("phone"),
                customer.flag("subscribed"));
    }

    @Override
    public String toString() {
        return "Customer[hidden]";
    }
}
