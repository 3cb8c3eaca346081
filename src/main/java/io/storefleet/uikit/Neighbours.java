package io.storefleet.uikit;

import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stood beside a thing in the list it was opened from, so that its page leads on to the next. Kept in the session's
 * memory, never in an address; where nothing is kept, or the thing is not in it, a page simply offers no neighbours.
 *
 * @param list address of the list, with the query that may stand in addresses
 * @param places addresses of its rows in their order, at most {@link #MOST} around the one that is opened
 */
public record Neighbours(String list, List<String> places) {

    /** How many rows are remembered of one list. */
    public static final int MOST = 200;

    private static final String KEY = Neighbours.class.getName();

    public Neighbours {
        places = List.copyOf(places);
        if (places.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " rows of a list are remembered");
        }
    }

    /**
     * Where a thing stands.
     *
     * @param number its place among those remembered, from 1
     */
    public record Around(
            String list,
            @Nullable String previous,
            @Nullable String next,
            int number,
            int of) {}

    /** Remembers the rows for the pages opened from this list, instead of those of any other list of the same kind. */
    public void keep() {
        var all = new HashMap<>(all());
        all.put(kind(list), this);
        VaadinSession.getCurrent().setAttribute(KEY, Map.copyOf(all));
    }

    /** What stands around the place, if it is in the last list of its kind. */
    public static Optional<Around> of(String place) {
        return all().values().stream()
                .filter(each -> each.places.contains(place))
                .map(each -> each.around(each.places.indexOf(place)))
                .findFirst();
    }

    private Around around(int at) {
        return new Around(
                list,
                at == 0 ? null : places.get(at - 1),
                at + 1 == places.size() ? null : places.get(at + 1),
                at + 1,
                places.size());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Neighbours> all() {
        var kept = VaadinSession.getCurrent().getAttribute(KEY);
        return kept instanceof Map<?, ?> all ? (Map<String, Neighbours>) all : Map.of();
    }

    private static String kind(String list) {
        int query = list.indexOf('?');
        return query < 0 ? list : list.substring(0, query);
    }

    @Override
    public String toString() {
        return "Neighbours[" + places.size() + "]";
    }
}
