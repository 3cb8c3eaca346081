package io.storefleet.lists;

import java.util.List;

/**
 * A list as it is looked at.
 *
 * @param kind the key of its kind
 * @param query the text of {@link ListQuery}
 * @param columns keys of the columns to read, in the order they are shown; those that do not exist are passed over
 */
public record ListRequest(String kind, String query, List<String> columns, ListOrder order) {

    public ListRequest {
        columns = List.copyOf(columns);
    }

    /** A kind's list as it is before anybody has chosen anything but the text. */
    public static ListRequest of(ListKind kind, String query) {
        return new ListRequest(kind.key(), query, kind.usual(), kind.order());
    }

    /** What was typed may name people. */
    @Override
    public String toString() {
        return "ListRequest[" + kind + "]";
    }
}
