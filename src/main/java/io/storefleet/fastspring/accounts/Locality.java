package io.storefleet.fastspring.accounts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Language and country of a buyer; what is null is left as it is.
 *
 * @param language ISO 639-1, lower case
 * @param country ISO 3166-1 alpha-2, upper case
 */
public record Locality(@Nullable String language, @Nullable String country) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Locality {
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("A language is two lower case letters");
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("A country is two upper case letters");
        }
    }
}
