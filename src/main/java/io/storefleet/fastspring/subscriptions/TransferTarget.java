package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import org.jspecify.annotations.Nullable;

/** Who gets transferred subscriptions. */
public sealed interface TransferTarget {

    /** A buyer the store knows. */
    record Existing(AccountId account) implements TransferTarget {}

    /** A buyer to be made, known by an e-mail address. */
    record New(String email, Person person, @Nullable Address address) implements TransferTarget {

        public New {
            if (email.indexOf('@') < 1) {
                throw new IllegalArgumentException("That is not an e-mail address");
            }
        }

        @Override
        public String toString() {
            return "New[hidden]";
        }
    }

    /** Who the new buyer is; {@code language} is ISO 639-1. */
    record Person(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable String phone,
            @Nullable String language) {

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /** Where the new buyer is; {@code country} is ISO 3166-1. */
    record Address(
            @Nullable String line1,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country,
            @Nullable String postalCode) {

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }
}
