package io.storefleet.accounts;

/** What a look-up asks for. */
public enum LookupKind {
    /** Whatever the text looks like. */
    DETECT,
    EMAIL,
    ORDER_REFERENCE,
    CUSTOM_ID,
    ACCOUNT_ID,
    ORDER_ID,
    SUBSCRIPTION_ID,
    GLOBAL_ID,
    /** Buyers of products. */
    BUYERS,
    /** Buyers by what became of a subscription. */
    SUBSCRIBERS,
    /** Buyers who got money back. */
    REFUNDED;

    /** Whether it narrows the list by a condition, in place of finding somebody by a text. */
    public boolean isCondition() {
        return this == BUYERS || this == SUBSCRIBERS || this == REFUNDED;
    }
}
