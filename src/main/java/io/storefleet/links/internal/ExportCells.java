package io.storefleet.links.internal;

import io.storefleet.links.LinkColumn;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkRow;
import io.storefleet.links.OpenRow;
import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.tenancy.StoreId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row's cells: texts and numbers; what is not known or not permitted is an empty text. */
final class ExportCells {

    private final Map<StoreId, String> stores;
    private Map<CustomerId, URI> own = Map.of();

    ExportCells(Map<StoreId, String> stores) {
        this.stores = stores;
    }

    /** Whose links of our own stand beside the next rows. */
    void know(Map<CustomerId, URI> addresses) {
        own = Map.copyOf(addresses);
    }

    /** The customer a row is about, null while nobody knows. */
    static @Nullable CustomerId id(OpenRow open) {
        var account = open.row().account();
        return open.store() == null || account == null ? null : new CustomerId(open.store(), account);
    }

    /** A text, an {@link Integer} or a {@link BigDecimal}. */
    Object cell(LinkColumn column, OpenRow open) {
        var row = open.row();
        return switch (column) {
            case LINE -> row.line();
            case INPUT -> row.input();
            case STORE -> open.store() == null ? "" : stores.getOrDefault(open.store(), "");
            case ACCOUNT -> text(row.account());
            case NAME -> person(open, ExportCells::name);
            case EMAIL -> person(open, Customer.Person::email);
            case PRODUCT -> subscription(open, Customer.Subscription::product);
            case NEXT_CHARGE_ON -> subscription(open, Customer.Subscription::nextOn);
            case NEXT_CHARGE -> charge(open);
            case CURRENCY -> subscription(open, Customer.Subscription::nextCurrency);
            case RESULT -> row.state().name().toLowerCase(Locale.ROOT);
            case LINK -> open.link() == null ? "" : open.link().reveal();
            case EXPIRES -> text(row.expires());
            case EVERGREEN_LINK -> text(id(open) == null ? null : own.get(id(open)));
            case REASON -> reason(row);
        };
    }

    private static String name(Customer.Person person) {
        return Stream.of(person.firstName(), person.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String person(OpenRow open, Function<Customer.Person, @Nullable String> fact) {
        return Optional.ofNullable(open.customer())
                .map(Customer::person)
                .map(fact)
                .orElse("");
    }

    private static String subscription(OpenRow open, Function<Customer.Subscription, @Nullable Object> fact) {
        return Optional.ofNullable(open.customer())
                .map(Customer::subscription)
                .map(fact)
                .map(Object::toString)
                .orElse("");
    }

    /** With the currency's decimals. */
    private static Object charge(OpenRow open) {
        var subscription =
                Optional.ofNullable(open.customer()).map(Customer::subscription).orElse(null);
        if (subscription == null || subscription.nextTotal() == null) {
            return "";
        }
        return scaled(subscription.nextTotal(), subscription.nextCurrency());
    }

    private static BigDecimal scaled(BigDecimal amount, @Nullable String currency) {
        try {
            int decimals = currency == null
                    ? amount.scale()
                    : Currency.getInstance(currency).getDefaultFractionDigits();
            return amount.setScale(decimals, RoundingMode.HALF_UP);
        } catch (IllegalArgumentException unknownCode) {
            return amount;
        }
    }

    private static String reason(LinkRow row) {
        var reason = row.reason();
        if (row.sameAs() != null) {
            return "same as line " + row.sameAs();
        }
        return reason == null ? "" : words(reason);
    }

    private static String words(LinkReason reason) {
        return reason.words().isEmpty() ? reason.code() : reason.code() + ": " + reason.words();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
