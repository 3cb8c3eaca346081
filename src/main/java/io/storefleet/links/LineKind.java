package io.storefleet.links;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.AccountLookup;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** By what a line of a cohort names an account. */
public enum LineKind {
    ID,
    EMAIL,
    /** An order's reference, with or without its dashes. */
    REFERENCE;

    /** {@code AUR260601-4417-90213B}: company, day, numbers, and letters behind them. */
    private static final Pattern REFERENCES =
            Pattern.compile("([A-Z][A-Z0-9]{0,15}?[0-9]{6})-?([0-9]{4})-?([0-9]{4,6}[A-Z]{0,3})");

    /** What the text is by its looks; empty when it can name no account. */
    public static Optional<LineKind> of(String text) {
        if (text.indexOf('@') > 0) {
            return isEmail(text) ? Optional.of(EMAIL) : Optional.empty();
        }
        if (reference(text).isPresent()) {
            return Optional.of(REFERENCE);
        }
        return AccountId.isValid(text) ? Optional.of(ID) : Optional.empty();
    }

    /** The text as stores write references, with dashes; empty when it does not look like one. */
    public static Optional<String> reference(String text) {
        var parts = REFERENCES.matcher(text.toUpperCase(Locale.ROOT));
        return parts.matches()
                ? Optional.of(parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3))
                : Optional.empty();
    }

    private static boolean isEmail(String text) {
        try {
            return !new AccountLookup.ByEmail(text).value().isEmpty();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
