package io.storefleet.mirror;

import io.storefleet.team.Verb;

/** The kinds of FastSpring objects the mirror holds. */
public enum ObjectKind {
    ACCOUNT(Verb.ACCOUNT_VIEW),
    ORDER(Verb.ORDER_VIEW),
    SUBSCRIPTION(Verb.SUBSCRIPTION_VIEW),
    PRODUCT(Verb.PRODUCT_VIEW),
    COUPON(Verb.COUPON_VIEW);

    private final Verb view;

    ObjectKind(Verb view) {
        this.view = view;
    }

    /** The right that lets somebody see objects of this kind. */
    public Verb view() {
        return view;
    }
}
