package io.storefleet.accounts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a person can type of an account, trimmed; what is blank is not in it. None of it shows in {@code toString}. */
public record AccountProfile(Map<Field, String> values) {

    /** One thing to type. */
    public enum Field {
        FIRST,
        LAST,
        EMAIL,
        COMPANY,
        PHONE,
        LINE1,
        LINE2,
        CITY,
        POSTAL_CODE,
        /** ISO 3166-2, such as {@code US-TX}. */
        REGION,
        REGION_CUSTOM,
        /** ISO 639-1, lower case. */
        LANGUAGE,
        /** ISO 3166-1 alpha-2, upper case. */
        COUNTRY;

        /** What the service must be told with a new account. */
        public static final Set<Field> REQUIRED = Set.of(FIRST, LAST, EMAIL);

        /** Such as {@code postal-code}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public AccountProfile {
        var told = new EnumMap<Field, String>(Field.class);
        values.forEach((field, value) -> {
            if (!value.isBlank()) {
                told.put(field, clean(field, value.strip()));
            }
        });
        values = Map.copyOf(told);
    }

    private static String clean(Field field, String value) {
        return switch (field) {
            case COUNTRY, REGION -> value.toUpperCase(Locale.ROOT);
            case LANGUAGE -> value.toLowerCase(Locale.ROOT);
            default -> value;
        };
    }

    /** Empty where it is not told. */
    public String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** The fields in which this differs from the other. */
    public Set<Field> differing(AccountProfile other) {
        var differing = EnumSet.allOf(Field.class);
        differing.removeIf(field -> get(field).equals(other.get(field)));
        return differing;
    }

    /** These fields alone. */
    public AccountProfile only(Set<Field> fields) {
        var some = new EnumMap<Field, String>(Field.class);
        fields.forEach(field -> some.put(field, get(field)));
        return new AccountProfile(some);
    }

    /** This, with what the other tells in the place of its own. */
    public AccountProfile with(AccountProfile other) {
        var both = new EnumMap<Field, String>(Field.class);
        both.putAll(values);
        both.putAll(other.values);
        return new AccountProfile(both);
    }

    @Override
    public String toString() {
        return "AccountProfile[hidden]";
    }
}
