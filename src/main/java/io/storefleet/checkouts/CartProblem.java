package io.storefleet.checkouts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a cart was not even tried; nothing was sent. */
public final class CartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Place place;
    private final @Nullable String detail;

    /** What is wrong. */
    public enum Kind {
        /** The cart has the product, or another variation of it, which {@link CartProblem#detail} names. */
        TWICE,
        QUANTITY,
        CURRENCY_UNKNOWN,
        CURRENCY_TWICE,
        /** More decimals than the currency has, which {@link CartProblem#detail} names. */
        DECIMALS,
        NEGATIVE,
        TRIAL_DAYS,
        PERIOD,
        DISCOUNT,
        EMAIL,
        COUNTRY,
        LANGUAGE,
        TOO_LONG,
        MARK_BLANK,
        ACCOUNT_UNKNOWN,
        /** Nobody knows the address of the store's front. */
        FRONT_UNKNOWN,
        /** The store gave no usable answer; {@link CartProblem#detail} is the code of what happened. */
        NOT_READ
    }

    /** The fields of a cart. */
    public enum Field {
        CART,
        ACCOUNT,
        EMAIL,
        COUNTRY,
        LANGUAGE,
        CONTACT,
        FRONT,
        COUPON,
        TAGS,
        PRODUCT,
        QUANTITY,
        PRICE,
        TRIAL,
        TRIAL_PRICE,
        PERIOD,
        DISCOUNT,
        SETUP_FEE,
        ATTRIBUTES
    }

    /** Where it is. @param item the number of the item from 0, or -1 for what is of the whole cart */
    public record Place(Field field, int item) {}

    public CartProblem(Kind kind, Place place, @Nullable String detail) {
        super("the cart was not made: " + kind);
        this.kind = kind;
        this.place = place;
        this.detail = detail;
    }

    public CartProblem(Kind kind, Field field) {
        this(kind, new Place(field, -1), null);
    }

    public Kind kind() {
        return kind;
    }

    public Place place() {
        return place;
    }

    /** A product, a currency or a code; may be empty. */
    public String detail() {
        return Objects.requireNonNullElse(detail, "");
    }
}
