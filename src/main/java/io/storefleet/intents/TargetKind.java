package io.storefleet.intents;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.team.Verb;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of things a change is done to. */
public enum TargetKind {
    ACCOUNT(Verb.ACCOUNT_VIEW, ObjectKind.ACCOUNT),
    ORDER(Verb.ORDER_VIEW, ObjectKind.ORDER),
    SUBSCRIPTION(Verb.SUBSCRIPTION_VIEW, ObjectKind.SUBSCRIPTION),
    PRODUCT(Verb.PRODUCT_VIEW, ObjectKind.PRODUCT),
    COUPON(Verb.COUPON_VIEW, ObjectKind.COUPON),
    EVENT(Verb.EVENT_VIEW, null),
    QUOTE(Verb.QUOTE_VIEW, null),
    /** Something that is not there yet. */
    STORE(Verb.ORDER_VIEW, null);

    private final Verb view;
    private final @Nullable ObjectKind mirrored;

    TargetKind(Verb view, @Nullable ObjectKind mirrored) {
        this.view = view;
        this.mirrored = mirrored;
    }

    /** Who may see such a thing may see what was done to it. */
    public Verb view() {
        return view;
    }

    /** What the store's copy calls it, if it holds it. */
    public Optional<ObjectKind> mirrored() {
        return Optional.ofNullable(mirrored);
    }
}
