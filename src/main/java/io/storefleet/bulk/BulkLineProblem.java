package io.storefleet.bulk;

/** What is wrong with a line of a text or file. */
public final class BulkLineProblem extends RuntimeException {

    /** An earlier line is about the same thing. */
    public static final String DUPLICATE = "duplicate";

    /** A line without an id. */
    public static final String NO_ID = "no-id";

    /** No store of this name is to be seen. */
    public static final String NO_STORE = "no-store";

    /** Several stores have such a thing. */
    public static final String SEVERAL = "several";

    /** The line could not be read. */
    public static final String UNREADABLE = "unreadable";

    /** A column is needed and empty. */
    public static final String MISSING = "missing";

    /** No amount: digits and a point, more than nothing. */
    public static final String AMOUNT = "amount";

    /** No whole number from 1. */
    public static final String QUANTITY = "quantity";

    /** No day such as 2026-12-31. */
    public static final String DAY = "day";

    /** The cell does not have the form its column wants. */
    public static final String FORM = "form";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String column;

    /** @param code one of the words here. @param column where; may be empty */
    public BulkLineProblem(String code, String column) {
        super("a line is not usable: " + code);
        this.code = code;
        this.column = column;
    }

    public String code() {
        return code;
    }

    public String column() {
        return column;
    }
}
