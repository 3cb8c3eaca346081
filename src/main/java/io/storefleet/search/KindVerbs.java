package io.storefleet.search;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.team.Verb;

/** The right that lets somebody see a kind of object. */
public final class KindVerbs {

    private KindVerbs() {}

    public static Verb view(ObjectKind kind) {
        return switch (kind) {
            case ACCOUNT -> Verb.ACCOUNT_VIEW;
            case ORDER -> Verb.ORDER_VIEW;
            case SUBSCRIPTION -> Verb.SUBSCRIPTION_VIEW;
            case PRODUCT -> Verb.PRODUCT_VIEW;
            case COUPON -> Verb.COUPON_VIEW;
        };
    }
}
