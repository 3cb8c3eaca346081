package io.storefleet.products;

/** Why a change of a product was not even tried; nothing was sent. */
public final class ProductProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String field;
    private final String detail;

    /** What stood in the way. */
    public enum Kind {
        NOT_FOUND,
        EXISTS,
        UNKNOWN_FIELD,
        LANGUAGE_INVALID,
        CURRENCY_UNKNOWN,
        /** The detail is the number of decimals the currency has. */
        DECIMALS,
        AMOUNT_INVALID,
        COUNT_INVALID,
        POSITIVE_INVALID,
        PERCENT_INVALID,
        QUANTITY_INVALID,
        YES_NO_INVALID,
        /** The detail names the words there are. */
        WORD_INVALID,
        ADDRESS_INVALID,
        TOO_LONG,
        /** The detail names what is no path of a product of this store. */
        PATH_INVALID,
        OFFERS_ITSELF,
        CANNOT_CLEAR,
        NO_PRICE,
        NO_NAME,
        LENGTH_MISSING,
        TRIAL_WITHOUT_INTERVAL,
        TRIAL_PRICE_MISSING,
        NOTHING_CHANGED,
        /** The detail is what the field has by now. */
        CHANGED_SINCE,
        /** A table has no column that names the product. */
        NO_PRODUCT_COLUMN,
        PATH_FORM,
        LISTED_TWICE,
        COLUMN_TWICE,
        UNREADABLE,
        /** The detail is the most there may be. */
        TOO_MANY,
        REFUSED,
        /** The store gave no usable answer; the detail is the code of what happened. */
        NOT_READ
    }

    public ProductProblem(Kind kind) {
        this(kind, "", "");
    }

    /** @param field its name, such as {@code price.USD}; empty where it is about none */
    public ProductProblem(Kind kind, String field, String detail) {
        super("the product was not changed: " + kind);
        this.kind = kind;
        this.field = field;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    public String field() {
        return field;
    }

    public String detail() {
        return detail;
    }
}
