package io.storefleet.lists;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by the keys of their columns, in their order. An open page keeps its rows, so they share the keys and
 * have no table of their own.
 */
public final class ListCells extends AbstractMap<String, @Nullable Object> {

    private final List<String> keys;
    private final @Nullable Object[] values;

    /** @param keys shared by all rows. @param values as many, which nobody changes any more */
    public ListCells(List<String> keys, @Nullable Object... values) {
        if (keys.size() != values.length) {
            throw new IllegalArgumentException("each column has a cell");
        }
        this.keys = keys;
        this.values = values;
    }

    static ListCells of(Map<String, @Nullable Object> cells) {
        return cells instanceof ListCells already
                ? already
                : new ListCells(List.copyOf(cells.keySet()), cells.values().toArray());
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int at = keys.indexOf(key);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return keys.contains(key);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return IntStream.range(0, values.length)
                        .<Map.Entry<String, @Nullable Object>>mapToObj(
                                at -> new SimpleImmutableEntry<>(keys.get(at), values[at]))
                        .iterator();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }
}
