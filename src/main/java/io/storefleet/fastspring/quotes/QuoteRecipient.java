package io.storefleet.fastspring.quotes;

import org.jspecify.annotations.Nullable;

/** Whom a quote is for. */
public record QuoteRecipient(Contact contact, Address address) {

    @Override
    public String toString() {
        return "QuoteRecipient[hidden]";
    }

    /** A person; requests need e-mail, first and last name. */
    public record Contact(
            @Nullable String email,
            @Nullable String first,
            @Nullable String last,
            @Nullable String company,
            @Nullable String phone) {

        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /**
     * Where they are; requests need country and postal code.
     *
     * @param country ISO 3166-1 alpha-2, upper case
     */
    public record Address(
            @Nullable String country,
            @Nullable String postalCode,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region) {

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }
}
