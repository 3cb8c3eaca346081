package io.storefleet.mailings;

import java.util.Arrays;
import java.util.Optional;

/** What a template can speak of, written as {@code {{first_name}}}. */
public enum Placeholder {
    FIRST_NAME,
    LAST_NAME,
    COMPANY,
    EMAIL,
    STORE,
    PRODUCT,
    NEXT_CHARGE_DATE,
    NEXT_CHARGE_AMOUNT,
    /** Our own link, which signs in nobody by itself. */
    EVERGREEN_LINK,
    /** The store's public page where customers sign in themselves. */
    PORTAL,
    /** The link that signs in whoever holds it: for files only, never for mails. */
    LINK,
    /** Until when {@link #LINK} works. */
    LINK_EXPIRES;

    /** The name in a template. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** How it is written. */
    public String written() {
        return "{{" + key() + "}}";
    }

    public static Optional<Placeholder> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
