package io.storefleet.fastspring.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON and its values leniently: a number where a string is due and the other way round are both understood. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final DateTimeFormatter JAVA_TEXT =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.ROOT);
    private static final int MOST_DIGITS = 30;

    private Json() {}

    /** The JSON value in the bytes; empty when they hold none. */
    public static Optional<JsonNode> parse(byte[] bytes) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            return root == null || root.isMissingNode() ? Optional.empty() : Optional.of(root);
        } catch (JacksonException | NumberFormatException _) {
            // Jackson lets the latter through for a number like 1e2147483648.
            return Optional.empty();
        }
    }

    /** The value as UTF-8 JSON; decimals as they are, never in scientific notation. */
    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** The id of a thing given as object, under the first of the names that has one, or as bare text; empty for other forms. */
    public static <T> Optional<T> id(JsonNode item, Predicate<String> form, Function<String, T> type, String... names) {
        @Nullable String text = item.isObject() ? text(item, names) : text(item);
        return Optional.ofNullable(text).filter(form).map(type);
    }

    /** Text of a string, number or boolean, trimmed; null when absent, null, blank or composed. */
    public static @Nullable String text(JsonNode node) {
        if (!node.isValueNode() || node.isNull() || node.isMissingNode()) {
            return null;
        }
        String text = (node.isBigDecimal() ? plain(node.decimalValue()) : node.asString()).strip();
        return text.isEmpty() ? null : text;
    }

    private static String plain(BigDecimal value) {
        return isReasonable(value) ? value.toPlainString() : value.toString();
    }

    /** A tiny text such as 1e999999999 must not become a giant one. */
    private static boolean isReasonable(BigDecimal value) {
        // Not by Math.abs, which leaves the smallest scale negative.
        return value.precision() <= MOST_DIGITS && value.scale() <= MOST_DIGITS && value.scale() >= -MOST_DIGITS;
    }

    /** The first of the fields that holds a text. */
    public static @Nullable String text(JsonNode object, String... fields) {
        return Stream.of(fields)
                .map(field -> Optional.ofNullable(text(object.path(field))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** A decimal number with the scale it was sent with; null when there is none, or one of absurd size. */
    public static @Nullable BigDecimal decimal(JsonNode node) {
        try {
            BigDecimal value = node.isNumber()
                    ? node.decimalValue()
                    : new BigDecimal(node.asString("").strip());
            return isReasonable(value) ? value : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** A whole number within int, as number or string. */
    public static OptionalInt integer(JsonNode node) {
        BigDecimal value = decimal(node);
        try {
            return value == null ? OptionalInt.empty() : OptionalInt.of(value.intValueExact());
        } catch (ArithmeticException _) {
            return OptionalInt.empty();
        }
    }

    public static @Nullable Boolean bool(JsonNode node) {
        String text = text(node);
        return text == null ? null : Boolean.valueOf(text);
    }

    /**
     * Epoch milliseconds, ISO 8601 with or without a zone and with T or a space, a day (its midnight), or the text of an
     * old Java date; without a zone it means UTC.
     */
    public static @Nullable Instant instant(JsonNode node) {
        BigDecimal number = decimal(node);
        if (number != null) {
            return number.signum() > 0 ? Instant.ofEpochMilli(number.longValue()) : null;
        }
        String text = text(node);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            return local(text);
        }
    }

    private static @Nullable Instant local(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            return dayOrJavaText(text);
        }
    }

    private static @Nullable Instant dayOrJavaText(String text) {
        try {
            return Character.isDigit(text.charAt(0))
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : ZonedDateTime.parse(text, JAVA_TEXT).toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** The texts of an array's elements; none when it is no array. */
    public static List<String> texts(JsonNode array) {
        return array.isArray()
                ? array.valueStream()
                        .map(each -> Optional.ofNullable(text(each)))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }
}
