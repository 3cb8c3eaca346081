package io.storefleet.fastspring.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the parameters of a call in their order; what is null or empty is left out. */
public final class Query {

    private static final int LARGEST_PAGE = 1000;

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** Adds the value's text: ISO for days, {@code true} or {@code false}, a number's digits. */
    public Query add(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            parameters.put(name, text);
        }
        return this;
    }

    /** Adds the values joined by commas, as {@code a,b}. */
    public Query add(String name, Collection<?> values) {
        return add(name, values.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    /** The page of a list, from 1, and how many things it holds, 1 to 1000. */
    public Query page(int page, int limit) {
        if (page < 1 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("Pages count from 1 and hold 1 to " + LARGEST_PAGE + " things");
        }
        return add("limit", limit).add("page", page);
    }

    Map<String, String> parameters() {
        return parameters;
    }
}
