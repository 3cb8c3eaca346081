package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.internal.Body;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different of an account (contract 4.4); what is null stays as it is, and nothing can be emptied.
 *
 * @param contact another e-mail address changes the login to the portal and where receipts go
 */
public record AccountChange(
        @Nullable ContactChange contact,
        @Nullable AddressDraft address,
        @Nullable Locality locale,
        @Nullable String customKey) {

    /** Refuses a change of nothing. */
    public AccountChange {
        customKey = customKey == null ? null : LookupValue.checked(customKey, 4);
        if (AccountBody.of(contact == null ? null : contact.body(), address, locale, customKey)
                .isEmpty()) {
            throw new IllegalArgumentException("A change changes something");
        }
    }

    /** The contact alone. */
    public static AccountChange of(ContactChange contact) {
        return new AccountChange(contact, null, null, null);
    }

    Body body() {
        return AccountBody.of(contact == null ? null : contact.body(), address, locale, customKey);
    }

    @Override
    public String toString() {
        return "AccountChange[hidden]";
    }

    /** @param email always sent, as the service asks for it: the present one unless it is to change */
    public record ContactChange(
            String email,
            @Nullable String first,
            @Nullable String last,
            @Nullable String company,
            @Nullable String phone) {

        /** Refuses what is no e-mail address, and texts over 255 characters, without repeating them. */
        public ContactChange {
            email = new AccountLookup.ByEmail(email).value();
            first = AccountBody.checked(first);
            last = AccountBody.checked(last);
            company = AccountBody.checked(company);
            phone = AccountBody.checked(phone);
        }

        Body body() {
            return AccountBody.contact(first, last, email, company, phone);
        }

        @Override
        public String toString() {
            return "ContactChange[hidden]";
        }
    }
}
