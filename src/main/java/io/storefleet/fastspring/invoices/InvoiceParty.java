package io.storefleet.fastspring.invoices;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who pays an invoice or gets what it is for.
 *
 * @param organization the organization's fields by the service's names; empty for a person
 */
public record InvoiceParty(Contact contact, Address address, Map<String, String> organization) {

    public InvoiceParty {
        organization = Map.copyOf(organization);
    }

    public InvoiceParty(Contact contact, Address address) {
        this(contact, address, Map.of());
    }

    @Override
    public String toString() {
        return "InvoiceParty[hidden]";
    }

    /** A person; the full name is for those whose name has no first and last. */
    public record Contact(
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String fullName,
            @Nullable String phoneNumber,
            @Nullable String companyName,
            @Nullable String website) {

        public Contact(String email, String firstName, String lastName) {
            this(email, firstName, lastName, null, null, null, null);
        }

        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** Where they are. @param country ISO 3166-1 alpha-2, upper case */
    public record Address(
            String country,
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
}
