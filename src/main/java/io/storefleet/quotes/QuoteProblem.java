package io.storefleet.quotes;

/** Why a change of a quote was not even tried; nothing was sent. */
public final class QuoteProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String detail;

    /** What stood in the way. */
    public enum Kind {
        NOT_FOUND,
        /** Only open ones are changed, and only open or accepted ones withdrawn. */
        NOT_OPEN,
        NOT_READ,
        NO_EMAIL,
        /** {@link QuoteProblem#detail} is the product. */
        PRICE_NEGATIVE,
        PRICE_DECIMALS,
        /** Own prices are in a currency that must be said. */
        PRICE_WITHOUT_CURRENCY,
        TERMS_DAYS
    }

    public QuoteProblem(Kind kind, String detail) {
        super("the quote was not changed: " + kind);
        this.kind = kind;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }
}
