package io.storefleet.fastspring;

import java.util.regex.Pattern;

/** The opaque, case-sensitive id of an account; its form keeps it from ever reaching another path. */
public record AccountId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Refuses anything but 1 to 64 characters of {@code [A-Za-z0-9_-]}; the message does not repeat the value. */
    public AccountId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("An account id has 1 to 64 letters, digits, '-' or '_'");
        }
    }

    /** Whether the text could be an account id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
