package io.storefleet.uikit;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets Vaadin's grid, which asks by offset, page by key: remembers the last row before each offset it has seen and walks
 * on from the nearest one. The list's size stays unknown; no OFFSET and no count is ever run.
 *
 * @param <T> a row, which also serves as the cursor behind itself
 */
public final class KeysetPages<T> {

    /** Reads the rows behind a cursor; a null cursor means from the start. */
    @FunctionalInterface
    public interface Reader<T> {
        List<T> after(@Nullable T cursor, int limit);
    }

    /** More than a grid reads for one look. */
    private static final int WINDOWS = 3;

    private final Reader<T> reader;
    private final TreeMap<Integer, T> before = new TreeMap<>();
    private final Deque<Window<T>> windows = new ArrayDeque<>();

    /** What was read last, behind which cursor. */
    private record Window<T>(@Nullable T cursor, int limit, List<T> rows) {}

    public KeysetPages(Reader<T> reader) {
        this.reader = reader;
    }

    /** A data provider for a grid with unknown size; {@code refreshAll} forgets the cursors. */
    public AbstractBackEndDataProvider<T, Void> dataProvider(Function<T, Object> identity) {
        var provider = new CallbackDataProvider<T, Void>(
                query -> fetch(query.getOffset(), query.getLimit()),
                query -> {
                    throw new IllegalStateException("the size of a keyset list is unknown");
                },
                identity::apply);
        provider.addDataProviderListener(change -> {
            before.clear();
            windows.clear();
        });
        return provider;
    }

    /** Whether what was read last would be read otherwise now; drawing it anew costs much more than finding out. */
    public boolean stale() {
        return windows.stream()
                .anyMatch(each -> !reader.after(each.cursor(), each.limit()).equals(each.rows()));
    }

    Stream<T> fetch(int offset, int limit) {
        var nearest = before.floorEntry(offset);
        int at = nearest == null ? 0 : nearest.getKey();
        T cursor = nearest == null ? null : nearest.getValue();
        while (at < offset) {
            var skipped = read(cursor, at, Math.min(limit, offset - at));
            if (skipped.isEmpty()) {
                return Stream.empty();
            }
            at += skipped.size();
            cursor = skipped.getLast();
        }
        var rows = read(cursor, at, limit);
        windows.addLast(new Window<>(cursor, limit, List.copyOf(rows)));
        if (windows.size() > WINDOWS) {
            windows.removeFirst();
        }
        return rows.stream();
    }

    private List<T> read(@Nullable T cursor, int at, int limit) {
        var rows = reader.after(cursor, limit);
        if (!rows.isEmpty()) {
            before.put(at + rows.size(), rows.getLast());
        }
        return rows;
    }
}
