package io.storefleet.lists;

/** By which column a list is ordered; rows without a value come last either way. */
public record ListOrder(String column, boolean descending) {

    /** As it is kept: the column, with {@code -} before it when the greatest come first. */
    public String text() {
        return (descending ? "-" : "") + column;
    }

    /** What {@link #text} has written. */
    public static ListOrder of(String text) {
        return text.startsWith("-") ? new ListOrder(text.substring(1), true) : new ListOrder(text, false);
    }
}
