package io.storefleet.simulator.http;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes values out of a request's JSON and refuses what has the wrong form. */
public final class Reading {

    private Reading() {}

    /** Null when absent or null. @throws FieldRefused when it is no text */
    public static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new FieldRefused(field, "Must be a string");
        }
        return value.asString().strip();
    }

    /** @throws FieldRefused when it is absent, blank or no text */
    public static String needed(JsonNode object, String field) {
        @Nullable String text = text(object, field);
        if (text == null || text.isEmpty()) {
            throw new FieldRefused(field, "required", "Required");
        }
        return text;
    }

    /** @throws FieldRefused when it is neither absent nor a whole number within the range */
    public static int whole(JsonNode object, String field, int otherwise, int least, int most) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw new FieldRefused(field, "Must be a whole number from " + least + " to " + most);
        }
        return value.asInt();
    }

    /** The number of a currency in a map of prices. */
    public static Optional<BigDecimal> price(JsonNode prices, String currency) {
        JsonNode value = prices.path(currency);
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    public static Map<String, String> texts(JsonNode map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asString("")));
        return texts;
    }

    /** The words an error names, refused unless among the known ones; null when absent. */
    public static @Nullable String word(JsonNode object, String field, Set<String> known) {
        @Nullable String word = text(object, field);
        if (word != null && !known.contains(word)) {
            throw new FieldRefused(
                    field, "Must be one of " + known.stream().sorted().toList());
        }
        return word;
    }

    /** @throws UnknownField for a name the service does not know */
    public static void only(JsonNode object, Set<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw new UnknownField(name);
            }
        }
    }

    /** @throws FieldRefused when it is no number */
    public static BigDecimal number(JsonNode value, String field) {
        if (!value.isNumber()) {
            throw new FieldRefused(field, "Must be a number");
        }
        return value.decimalValue();
    }

    /** @throws FieldRefused when it is not a whole number of one to six digits */
    public static int digits(String text, String field) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new FieldRefused(field, "Must be a whole number");
        }
        return Integer.parseInt(text);
    }
}
