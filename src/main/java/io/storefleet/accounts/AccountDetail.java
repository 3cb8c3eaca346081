package io.storefleet.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.Account.Contact;
import io.storefleet.fastspring.accounts.Account.Lookup;
import io.storefleet.fastspring.accounts.Account.PaymentMethods;
import io.storefleet.fastspring.accounts.Charge;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One account as the actor may see it; none of it shows in {@code toString}.
 *
 * @param portal the public portal page, which asks the buyer to sign in
 * @param charges newest first; perhaps not all, the store does not say
 * @param orders how many
 * @param subscriptions how many
 * @param masked whether e-mail, phone and address are hidden from the actor
 * @param readAt when the store was asked
 */
public record AccountDetail(
        AccountId id,
        Contact contact,
        Residence residence,
        Lookup lookup,
        @Nullable URI portal,
        PaymentMethods payment,
        List<Charge> charges,
        int orders,
        int subscriptions,
        boolean masked,
        Instant readAt) {

    public AccountDetail {
        charges = List.copyOf(charges);
    }

    /** First and last name, else the company, else empty. */
    public String name() {
        var person = Stream.of(contact.first(), contact.last())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        var company = contact.company();
        return person.isEmpty() && company != null ? company : person;
    }

    @Override
    public String toString() {
        return "AccountDetail[" + id + "]";
    }

    /**
     * Where the buyer is.
     *
     * @param address street, city and region, a line each; possibly none
     * @param country ISO 3166-1 alpha-2, upper case
     * @param language ISO 639-1, lower case
     */
    public record Residence(
            List<String> address,
            @Nullable String country,
            @Nullable String language) {

        public Residence {
            address = List.copyOf(address);
        }

        @Override
        public String toString() {
            return "Residence[hidden]";
        }
    }
}
