package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.internal.Body;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made (contract 4.3).
 *
 * @param address not accepted by every version of the service; null for none
 * @param locale null for the store's own; some payment methods need the country
 * @param customKey the seller's own key, at least 4 characters, unique in the store; null for none
 */
public record AccountDraft(
        ContactDraft contact,
        @Nullable AddressDraft address,
        @Nullable Locality locale,
        @Nullable String customKey) {

    public AccountDraft {
        customKey = customKey == null ? null : LookupValue.checked(customKey, 4);
    }

    /** A name and an address for mail alone. */
    public static AccountDraft of(String first, String last, String email) {
        return new AccountDraft(new ContactDraft(first, last, email, null, null), null, null, null);
    }

    Body body() {
        return AccountBody.of(contact.body(), address, locale, customKey);
    }

    @Override
    public String toString() {
        return "AccountDraft[hidden]";
    }

    /** Who the buyer is to be; the e-mail address also is the login to the portal. */
    public record ContactDraft(
            String first,
            String last,
            String email,
            @Nullable String company,
            @Nullable String phone) {

        /** Refuses blank names, what is no e-mail address, and texts over 255 characters, without repeating them. */
        public ContactDraft {
            first = LookupValue.checked(first, 1);
            last = LookupValue.checked(last, 1);
            email = new AccountLookup.ByEmail(email).value();
            company = AccountBody.checked(company);
            phone = AccountBody.checked(phone);
        }

        Body body() {
            return AccountBody.contact(first, last, email, company, phone);
        }

        @Override
        public String toString() {
            return "ContactDraft[hidden]";
        }
    }
}
