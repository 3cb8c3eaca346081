package io.storefleet.fastspring;

import java.util.regex.Pattern;

/** The form all ids share; it keeps an id from ever reaching another path. */
final class IdForm {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private IdForm() {}

    static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    static void check(String text, String what) {
        if (!fits(text)) {
            throw new IllegalArgumentException(what + " has 1 to 64 letters, digits, '-' or '_'");
        }
    }
}
