package io.storefleet.mirror;

import java.util.Locale;

/** What is read from a store one page after the other. */
public enum Stream {
    ORDERS,
    SUBSCRIPTIONS,
    PRODUCTS,
    COUPONS,
    /** The ids of all accounts, also of those without any order. */
    ACCOUNTS,
    /** Each account's whole object, one call each. */
    ACCOUNT_DETAILS,
    EVENTS;

    /** The name rows use, such as {@code account-details}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
