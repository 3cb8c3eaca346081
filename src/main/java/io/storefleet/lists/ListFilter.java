package io.storefleet.lists;

import io.storefleet.query.QueryField;
import java.util.List;
import java.util.Map;

/**
 * Something a kind of list can be filtered by.
 *
 * @param word the word before the colon
 * @param also other words for it
 * @param personal whether it says who somebody is; it then reaches only into stores where the actor may see that
 * @param names whether a value may name somebody, so that it stands in no address and no saved view
 */
public record ListFilter(String word, List<String> also, ListRule rule, boolean personal, boolean names)
        implements QueryField {

    public ListFilter {
        also = List.copyOf(also);
    }

    /** What anybody may ask who sees the list, and what names nobody. */
    public static ListFilter of(String word, ListRule rule, String... also) {
        return new ListFilter(word, List.of(also), rule, false, false);
    }

    /** What says who somebody is. */
    public static ListFilter personal(String word, ListRule rule) {
        return new ListFilter(word, List.of(), rule, true, true);
    }

    /** One of {@code yes} and {@code no}. */
    public static ListFilter yesNo(String word, String condition, String... also) {
        var conditions = new java.util.LinkedHashMap<String, String>();
        conditions.put("yes", condition);
        conditions.put("no", "not coalesce(" + condition + ", false)");
        return of(word, new ListRule.Choice(conditions), also);
    }

    /** The words one can choose of; empty where anything can be typed. */
    public List<String> choices() {
        return rule instanceof ListRule.Choice(Map<String, String> conditions)
                ? List.copyOf(conditions.keySet())
                : List.of();
    }
}
