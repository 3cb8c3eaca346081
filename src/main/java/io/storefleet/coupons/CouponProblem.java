package io.storefleet.coupons;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a change of a coupon was not even tried; nothing was sent. */
public final class CouponProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable String detail;

    /** What stood in the way. */
    public enum Kind {
        NOT_FOUND,
        EXISTS,
        PERCENT_INVALID,
        /** {@link CouponProblem#detail} is the currency and its decimals. */
        AMOUNT_INVALID,
        NO_AMOUNT,
        CURRENCY_UNKNOWN,
        CURRENCY_TWICE,
        TIERS_COUNT,
        TIERS_WITHOUT_PRODUCTS,
        PERIODS_INVALID,
        LIMIT_INVALID,
        END_PAST,
        END_BEFORE_START,
        ORDER_LEVEL_NOT_FLAT,
        /** A kind of discount this version cannot send; it stays if it is not touched. */
        DISCOUNT_UNKNOWN,
        REASON_TOO_LONG,
        CODE_INVALID,
        TOO_MANY_CODES,
        NO_CODES,
        /** Other coupons of the store have them; {@link CouponProblem#detail} names some. */
        CODES_TAKEN,
        /** The live codes or rule are no longer those the plan was made of. */
        CHANGED_SINCE_PLAN,
        NOTHING_CHANGED,
        PATTERN_INVALID,
        TOO_FEW_COMBINATIONS,
        /** None of the coupon's products is in the store, and without any it would hold for all. */
        NO_PRODUCT_LEFT,
        /** What a clone would have to leave out or overwrite was not agreed to. */
        NOT_AGREED,
        REFUSED,
        /** The store gave no usable answer; {@link CouponProblem#detail} is the code of what happened. */
        NOT_READ
    }

    public CouponProblem(Kind kind) {
        this(kind, null);
    }

    public CouponProblem(Kind kind, @Nullable String detail) {
        super("the coupon was not changed: " + kind);
        this.kind = kind;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /** More about it; may be empty. */
    public String detail() {
        return Objects.requireNonNullElse(detail, "");
    }
}
