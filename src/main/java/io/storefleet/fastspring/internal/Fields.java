package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The fields of a JSON object, read leniently: what is absent, null or of no usable form is null or empty, never fatal. */
public final class Fields {

    private final JsonNode node;

    private Fields(JsonNode node) {
        this.node = node;
    }

    /** The fields of the object; none when it is none. */
    public static Fields of(JsonNode node) {
        return new Fields(node.isObject() ? node : MissingNode.getInstance());
    }

    /** Whether there is an object at all. */
    public boolean isPresent() {
        return node.isObject();
    }

    /** The object as the service sent it. */
    public String raw() {
        return node.toString();
    }

    /** The object as the service sent it, but for what must not be kept. */
    public String rawWithout(String... names) {
        return node instanceof ObjectNode object
                ? object.deepCopy().remove(List.of(names)).toString()
                : raw();
    }

    /** The texts of all fields that begin so, by the rest of their names. */
    public Map<String, String> beginning(String prefix) {
        return texts(node, prefix);
    }

    /** What the reader makes of an object inside; null when there is none. */
    public <T> @Nullable T object(String name, Function<Fields, ? extends @Nullable T> reader) {
        Fields inner = of(node.path(name));
        return inner.isPresent() ? reader.apply(inner) : null;
    }

    /** The fields of an object inside, none when it is none. */
    public Fields in(String name) {
        return of(node.path(name));
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

    /** The objects of an array that the reader makes something of. */
    public <T> List<T> objects(String name, Function<Fields, ? extends @Nullable T> reader) {
        JsonNode array = node.path(name);
        return array.isArray()
                ? array.valueStream()
                        .filter(JsonNode::isObject)
                        .map(each -> Optional.<T>ofNullable(reader.apply(new Fields(each))))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** The texts of an array; of a map or a single text also. */
    public List<String> texts(String name) {
        JsonNode value = node.path(name);
        String single = Json.text(value);
        return single == null ? Json.texts(value) : List.of(single);
    }

    /** The ids of an array, of the right form; objects in their place are asked for {@code id} and the key. */
    public <T> List<T> ids(String name, String key, Predicate<String> form, Function<String, T> type) {
        JsonNode array = node.path(name);
        return array.isArray()
                ? array.valueStream()
                        .map(each ->
                                Optional.ofNullable(each.isObject() ? Json.text(each, "id", key) : Json.text(each)))
                        .flatMap(Optional::stream)
                        .filter(form)
                        .map(type)
                        .toList()
                : List.of();
    }

    /** Texts by key, in their order, such as tags or a text by language. */
    public Map<String, String> map(String name) {
        return texts(node.path(name), "");
    }

    private static Map<String, String> texts(JsonNode object, String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(each -> {
            String text = Json.text(each.getValue());
            if (text != null && each.getKey().startsWith(prefix)) {
                texts.put(each.getKey().substring(prefix.length()), text);
            }
        });
        return Collections.unmodifiableMap(texts);
    }

    /** Objects by key, in their order. */
    public <T> Map<String, T> objectMap(String name, Function<Fields, T> reader) {
        Map<String, T> objects = new LinkedHashMap<>();
        JsonNode map = node.path(name);
        if (map.isObject()) {
            map.properties().stream()
                    .filter(each -> each.getValue().isObject())
                    .forEach(each -> objects.put(each.getKey(), reader.apply(new Fields(each.getValue()))));
        }
        return Collections.unmodifiableMap(objects);
    }

    /** Amounts of a map from currency to number. */
    public List<Money> prices(String name) {
        JsonNode map = node.path(name);
        return map.isObject()
                ? map.properties().stream()
                        .map(each -> Optional.ofNullable(in(name).money(each.getKey(), each.getKey())))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** The names of the fields, in their order. */
    public List<String> names() {
        return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
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

    /** The JSON of a field, for what has no type of its own. */
    public JsonNode json(String name) {
        return node.path(name);
    }

    @Override
    public String toString() {
        return "Fields[hidden]";
    }
}
