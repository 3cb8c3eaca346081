package io.storefleet.fastspring.sessions;

import io.storefleet.fastspring.AccountId;
import org.jspecify.annotations.Nullable;

/** Whom a cart is for: an account or a contact, never both. */
public sealed interface CartBuyer {

    /** Somebody the store knows. */
    record Known(AccountId account) implements CartBuyer {}

    /**
     * Somebody typed in; the store makes an account at purchase.
     *
     * @param custom the seller's own key of the account, unique in the store
     */
    record Contact(Person person, Place place, @Nullable String custom) implements CartBuyer {

        public Contact(Person person) {
            this(person, Place.UNKNOWN, null);
        }

        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** Nobody yet: the buyer types everything. */
    record Anyone() implements CartBuyer {}

    /** Name and ways to reach a buyer. */
    record Person(
            @Nullable String first,
            @Nullable String last,
            @Nullable String email,
            @Nullable String company,
            @Nullable String phone) {

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /**
     * Where a buyer lives and reads.
     *
     * @param country ISO 3166-1 alpha-2, upper case
     * @param language ISO 639-1, lower case
     */
    record Place(@Nullable String country, @Nullable String language) {

        /** Left to the store. */
        public static final Place UNKNOWN = new Place(null, null);
    }
}
