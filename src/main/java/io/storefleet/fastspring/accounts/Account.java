package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.internal.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One buyer of one store: personal data, none of which shows in {@code toString}.
 *
 * @param language ISO 639-1, lower case
 * @param country ISO 3166-1 alpha-2, upper case
 * @param url the public portal page, which asks for a login
 * @param charges in no promised order, perhaps not all
 * @param raw the JSON object the service sent
 */
public record Account(
        AccountId id,
        Contact contact,
        Address address,
        @Nullable String language,
        @Nullable String country,
        Lookup lookup,
        @Nullable URI url,
        PaymentMethods payment,
        List<Charge> charges,
        List<String> orders,
        List<String> subscriptions,
        String raw) {

    public Account {
        charges = List.copyOf(charges);
        orders = List.copyOf(orders);
        subscriptions = List.copyOf(subscriptions);
    }

    /** Reads an account kept as {@link #raw}; empty when it is none. */
    public static Optional<Account> parse(String raw) {
        return Json.parse(raw.getBytes(StandardCharsets.UTF_8))
                .flatMap(node -> AccountReader.id(node).map(id -> AccountReader.account(id, node)));
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }

    /** Who the buyer is. {@code subscribed} is the newsletter consent, null in old records. */
    public record Contact(
            @Nullable String first,
            @Nullable String last,
            @Nullable String email,
            @Nullable String company,
            @Nullable String phone,
            @Nullable Boolean subscribed) {

        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** Where the buyer is. {@code region} is ISO 3166-2; {@code regionCustom} free text where it is not coded. */
    public record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String region,
            @Nullable String regionCustom,
            @Nullable String company) {

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    /** Other keys of the account: {@code global} as in portal addresses, {@code custom} chosen by the seller. */
    public record Lookup(@Nullable String global, @Nullable String custom) {

        @Override
        public String toString() {
            return "Lookup[hidden]";
        }
    }

    /** How many payment methods are stored and how many of them can be used. */
    public record PaymentMethods(int stored, int active) {}
}
