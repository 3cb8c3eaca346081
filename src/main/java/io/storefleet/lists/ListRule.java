package io.storefleet.lists;

import java.util.Map;

/** How a value of a query becomes a condition on rows. The SQL is the feature's own and never made of what people type. */
public sealed interface ListRule {

    /** Equals one of the values; {@code anyCase} where people type it in whatever case. */
    record Exact(String sql, boolean anyCase) implements ListRule {}

    /**
     * Equals one of the values, which FastSpring writes in capitals and people in whatever case. Unlike {@link Exact} in any
     * case it can be looked up in an index of the column.
     */
    record Capitals(String sql) implements ListRule {}

    /**
     * Has the value in it, in whatever case.
     *
     * @param sought whether the search of the copies finds rows of the list's own table by the words of it
     */
    record Contains(String sql, boolean sought) implements ListRule {
        public Contains(String sql) {
            this(sql, false);
        }
    }

    /** The array holds one of the values, as typed or in capitals, as FastSpring writes codes. */
    record Among(String array) implements ListRule {}

    /** One of some words, each with its condition. */
    record Choice(Map<String, String> conditions) implements ListRule {
        public Choice {
            conditions = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(conditions));
        }
    }

    /** Lies on these days; a day of FastSpring's, which is one in UTC. */
    record OnDays(String sql) implements ListRule {}

    /** Lies within these days in UTC. */
    record Within(String sql) implements ListRule {}

    /**
     * Something happened within these days: a condition with {@code {from}} and {@code {until}}, which are moments and the
     * infinities where there is no end.
     */
    record Happened(String condition) implements ListRule {}

    /** An amount within these limits, in its own currency. */
    record Sum(String amount, String currency) implements ListRule {}

    /** An object of JSON has this key, or with {@code key=value} this value under it. */
    record Pair(String json) implements ListRule {}

    /** A condition with {@code {value}}. */
    record Matches(String condition) implements ListRule {}

    /** The object's store is called so. */
    record InStore() implements ListRule {}

    /** The object's store has this tag. */
    record InTaggedStore() implements ListRule {}
}
