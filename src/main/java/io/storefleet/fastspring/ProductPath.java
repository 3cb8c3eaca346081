package io.storefleet.fastspring;

import java.util.regex.Pattern;

/** The path by which a seller names a product; shared by all resources as {@code product}. */
public record ProductPath(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    /** Refuses anything but 1 to 255 characters of {@code [A-Za-z0-9_-]}. */
    public ProductPath {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A product path has 1 to 255 letters, digits, '-' or '_'");
        }
    }

    /** Whether the text could be a product path. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
