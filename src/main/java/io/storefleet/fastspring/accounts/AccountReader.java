package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.internal.Json;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads accounts as contract 4.1 and 4.2 describe them. */
final class AccountReader {

    private AccountReader() {}

    /** The id of an account given as object or as bare string; empty when there is none of the right form. */
    public static Optional<AccountId> id(JsonNode item) {
        return Json.id(item, AccountId::isValid, AccountId::new, "id", "account");
    }

    /** What a look-up tells of an account; e-mail and name only when it was expanded. */
    public static Optional<AccountMatch> match(JsonNode item) {
        JsonNode contact = item.path("contact");
        String name = Stream.of("first", "last")
                .map(field -> Optional.ofNullable(Json.text(contact, field)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return id(item).map(id -> new AccountMatch(id, Json.text(contact, "email"), name.isEmpty() ? null : name));
    }

    /** The account in the object. */
    public static Account account(AccountId id, JsonNode item) {
        JsonNode lookup = item.path("lookup");
        return new Account(
                id,
                contact(item),
                address(item.path("address")),
                Json.text(item, "language"),
                Json.text(item, "country"),
                new Account.Lookup(Json.text(lookup, "global"), Json.text(lookup, "custom")),
                url(Json.text(item, "url")),
                payment(item.path("payment")),
                charges(item.path("charges")),
                Json.texts(item.path("orders")),
                Json.texts(item.path("subscriptions")),
                item.toString());
    }

    private static Account.Contact contact(JsonNode item) {
        JsonNode contact = item.path("contact");
        Boolean subscribed = Json.bool(contact.path("subscribed"));
        return new Account.Contact(
                Json.text(contact, "first"),
                Json.text(contact, "last"),
                Json.text(contact, "email"),
                Json.text(contact, "company"),
                Json.text(contact, "phone"),
                subscribed == null ? Json.bool(item.path("subscribed")) : subscribed);
    }

    private static Account.Address address(JsonNode address) {
        return new Account.Address(
                Json.text(address, "addressLine1", "address line 1"),
                Json.text(address, "addressLine2", "address line 2"),
                Json.text(address, "city"),
                Json.text(address, "postalCode", "postal code"),
                Json.text(address, "region"),
                Json.text(address, "regionCustom", "region custom"),
                Json.text(address, "company"));
    }

    private static Account.PaymentMethods payment(JsonNode payment) {
        return new Account.PaymentMethods(
                Json.integer(payment.path("methods")).orElse(0),
                Json.integer(payment.path("active")).orElse(0));
    }

    private static List<Charge> charges(JsonNode charges) {
        return charges.isArray()
                ? charges.valueStream()
                        .filter(JsonNode::isObject)
                        .map(AccountReader::charge)
                        .toList()
                : List.of();
    }

    private static Charge charge(JsonNode charge) {
        String status = Json.text(charge, "status");
        return new Charge(
                money(charge, "total", "currency"),
                money(charge, "totalInPayoutCurrency", "payoutCurrency"),
                new ChargeStatus(status == null ? "" : status.toLowerCase(Locale.ROOT)),
                Json.text(charge, "order"),
                Json.text(charge, "orderReference"),
                Json.text(charge, "subscription"),
                Json.instant(charge.path("timestamp")));
    }

    private static @Nullable Money money(JsonNode object, String amountField, String currencyField) {
        BigDecimal amount = Json.decimal(object.path(amountField));
        String currency = Json.text(object, currencyField);
        return amount == null || currency == null || !Money.isCurrency(currency) ? null : new Money(amount, currency);
    }

    private static @Nullable URI url(@Nullable String text) {
        try {
            URI uri = new URI(text == null ? "" : text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
