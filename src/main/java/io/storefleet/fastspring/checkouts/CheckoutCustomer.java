package io.storefleet.fastspring.checkouts;

import io.storefleet.fastspring.AccountId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who buys, as far as it is known (contract 10.2). */
public record CheckoutCustomer(Keys keys, Party billTo, Shipping shipping, Map<String, String> accountTags, Tax tax) {

    public CheckoutCustomer {
        accountTags = Map.copyOf(accountTags);
    }

    /** Somebody without an account. */
    public static CheckoutCustomer of(Contact contact, Address address) {
        return new CheckoutCustomer(
                new Keys(null, null), new Party(contact, address), Shipping.NONE, Map.of(), new Tax(null, null));
    }

    /** The account, and the seller's own key of it. */
    public record Keys(
            @Nullable AccountId account, @Nullable String external) {}

    /** A person and where they are. */
    public record Party(@Nullable Contact contact, @Nullable Address address) {}

    /** To whom it is sent. @param type null where nothing is sent */
    public record Shipping(@Nullable ShipTo type, Party party) {

        public static final Shipping NONE = new Shipping(null, new Party(null, null));
    }

    /** What the second party is for. */
    public enum ShipTo {
        GIFT_PURCHASE,
        SHIP_TO,
        SAME_AS_BILL_TO
    }

    /** A tax number and the region it is of. */
    public record Tax(@Nullable String id, @Nullable String region) {

        @Override
        public String toString() {
            return "Tax[hidden]";
        }
    }

    /** A person. */
    public record Contact(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable String phoneNumber) {

        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** A place; its country is that of the checkout. */
    public record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode) {

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    @Override
    public String toString() {
        return "CheckoutCustomer[hidden]";
    }
}
