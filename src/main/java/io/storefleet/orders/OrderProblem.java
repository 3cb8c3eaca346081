package io.storefleet.orders;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a change was not even tried; nothing was sent. */
public final class OrderProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable String detail;

    /** What stood in the way. */
    public enum Kind {
        NOT_FOUND,
        NOT_COMPLETED,
        NOTHING_LEFT,
        /** A partial refund of no item. */
        NO_PART,
        /** {@link OrderProblem#detail} is the product, as for all of a single item. */
        NO_SUCH_ITEM,
        NOTHING_LEFT_OF_ITEM,
        AMOUNT_ZERO,
        AMOUNT_DECIMALS,
        AMOUNT_OVER,
        OTHER_CURRENCY,
        NOTE_TOO_LONG,
        NOTHING_CHANGED,
        MARK_BLANK,
        MARK_TOO_LONG,
        /** Nobody has said that the buyer has agreed to a charge. */
        NOT_AGREED,
        /** It is not told how the buyer agreed. */
        CONSENT_MISSING,
        CONSENT_TOO_LONG,
        /** What is kept on record names nobody. */
        CONSENT_PERSONAL,
        /** Charging is switched off for the store. */
        CHARGES_OFF,
        ACCOUNT_NOT_FOUND,
        /** Nothing on file can be charged. */
        NO_PAYMENT_METHOD,
        /** {@link OrderProblem#detail} is the product, as for all of a single item. */
        ITEM_TWICE,
        QUANTITY_INVALID,
        /** {@link OrderProblem#detail} is what was typed. */
        CURRENCY_UNKNOWN,
        PRICE_DECIMALS,
        PRICE_NEGATIVE,
        /** The store gave no usable answer; {@link OrderProblem#detail} is the code of what happened. */
        NOT_READ
    }

    public OrderProblem(Kind kind) {
        this(kind, null);
    }

    public OrderProblem(Kind kind, @Nullable String detail) {
        super("the order was not changed: " + kind);
        this.kind = kind;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /** More about it, such as the product; may be empty. */
    public String detail() {
        return Objects.requireNonNullElse(detail, "");
    }
}
