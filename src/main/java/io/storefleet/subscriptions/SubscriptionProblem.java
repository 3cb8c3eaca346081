package io.storefleet.subscriptions;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a change was not even tried; nothing was sent. */
public final class SubscriptionProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable String detail;

    /** What stood in the way. */
    public enum Kind {
        NOT_FOUND,
        ALREADY_CANCELED,
        /** It could be changed once its cancellation was taken back. */
        CANCELED,
        ENDED,
        NOT_CANCELED,
        NOT_PAUSED,
        PAUSED_ALREADY,
        NOT_MANAGED,
        PERIODS_INVALID,
        QUANTITY_INVALID,
        PRICE_INVALID,
        DAY_PAST,
        END_PAST,
        DAY_AND_PRORATED,
        NOTHING_CHANGED,
        NO_SUBSCRIPTION_PRODUCT,
        PRODUCT_INVALID,
        /** It has not ended, so that there is nothing to offer again. */
        NOT_ENDED,
        /** It ended because somebody canceled it. */
        NOT_CONVERTIBLE,
        /** {@link SubscriptionProblem#detail} is the product. */
        ADDON_INVALID,
        DISCOUNT_INVALID,
        EMAIL_INVALID,
        /** The store knows nobody by this id or address. */
        NOBODY,
        SAME_ACCOUNT,
        /** Nobody could be named as who initiated it. */
        NO_INITIATOR,
        /** The service refused to say what it would cost; {@link SubscriptionProblem#detail} is its text. */
        REFUSED,
        /** The store gave no usable answer; {@link SubscriptionProblem#detail} is the code of what happened. */
        NOT_READ
    }

    public SubscriptionProblem(Kind kind) {
        this(kind, null);
    }

    public SubscriptionProblem(Kind kind, @Nullable String detail) {
        super("the subscription was not changed: " + kind);
        this.kind = kind;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /** More about it, such as how many decimals a currency has; may be empty. */
    public String detail() {
        return Objects.requireNonNullElse(detail, "");
    }
}
