package io.storefleet.team;

import org.jspecify.annotations.Nullable;

/** What is left of a text for those who lack {@link Verb#ACCOUNT_PERSONAL}. */
public final class Masked {

    public static final String HIDDEN = "•••";

    private Masked() {}

    /**
     * Text without an e-mail address stays as it is, wherever a buyer or seller has written it; {@code ada@example.org}
     * becomes {@code a•••@e•••.org}.
     */
    public static @Nullable String text(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return text;
        }
        var host = text.substring(at + 1);
        int dot = host.lastIndexOf('.');
        return first(text.substring(0, at)) + HIDDEN + "@" + first(host) + HIDDEN
                + (dot < 0 ? "" : host.substring(dot));
    }

    /** {@code ••• 42}: the last two digits, of a number that has at least six. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        var digits = phone.replaceAll("\\D", "");
        return digits.length() < 6 ? HIDDEN : HIDDEN + " " + digits.substring(digits.length() - 2);
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
