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
    GLOBAL_ID
}
