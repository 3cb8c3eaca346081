package io.storefleet.mirror;

/** The kinds of FastSpring objects the mirror holds. */
public enum ObjectKind {
    ACCOUNT,
    ORDER,
    SUBSCRIPTION,
    PRODUCT,
    COUPON
}
