package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The fields of a JSON object that hold a single value; see {@link Fields}. */
abstract sealed class SingleFields permits Fields {

    final JsonNode node;

    SingleFields(JsonNode node) {
        this.node = node;
    }

    /** The first of the fields that holds a text, number or boolean, trimmed. */
    public @Nullable String text(String... names) {
        return Json.text(node, names);
    }

    /** The first text, or an empty one. */
    public String textOrEmpty(String... names) {
        String text = text(names);
        return text == null ? "" : text;
    }

    /** The text in lower case, as the service's words for states come in both. */
    public @Nullable String word(String... names) {
        String text = text(names);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** An id of the right form; an object in its place is asked for the same names and {@code id}. */
    public <T> @Nullable T id(Predicate<String> form, Function<String, T> type, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            String text = value.isObject() ? Json.text(value, "id", name) : Json.text(value);
            if (text != null && form.test(text)) {
                return type.apply(text);
            }
        }
        return null;
    }

    public @Nullable Boolean flag(String name) {
        return Json.bool(node.path(name));
    }

    /** Whether the object itself says that what it is about was done. */
    public boolean saysSuccess() {
        return "success".equals(word("result"));
    }

    /** True only when the field says so. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    public @Nullable Integer whole(String... names) {
        for (String name : names) {
            OptionalInt value = Json.integer(node.path(name));
            if (value.isPresent()) {
                return value.getAsInt();
            }
        }
        return null;
    }

    public @Nullable BigDecimal decimal(String name) {
        return Json.decimal(node.path(name));
    }

    /** The amount of a field in the given currency; null without either. */
    public @Nullable Money money(String name, @Nullable String currency) {
        return money(decimal(name), currency);
    }

    /** The amount a text is of; null when it is none. */
    public static @Nullable Money amount(String text, @Nullable String currency) {
        return money(Json.decimal(StringNode.valueOf(text)), currency);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null || !Money.isCurrency(currency) ? null : new Money(amount, currency);
    }

    /** The amount of a field and its twin in the payout currency. */
    public Amount amount(String name, @Nullable String currency, @Nullable String payoutCurrency) {
        return new Amount(money(name, currency), money(name + "InPayoutCurrency", payoutCurrency));
    }

    /** The instant of a date family's base field: epoch milliseconds or ISO 8601, UTC where no zone is given. */
    public @Nullable Instant instant(String... names) {
        for (String name : names) {
            Instant value = Json.instant(node.path(name));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The UTC day of a date family's base field; also {@code yyyy-mm-dd}. */
    public @Nullable LocalDate day(String... names) {
        Instant instant = instant(names);
        return instant == null ? null : instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** An http or https address with a host; null for anything else. */
    public @Nullable URI address(String name) {
        try {
            URI uri = new URI(textOrEmpty(name));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
