package io.storefleet.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stood beside a thing in the list it was opened from, so that its page leads on to the next, and the list comes back
 * as it was left. Kept in the session's memory, never in an address; where nothing is kept, or the thing is not in it, a page
 * simply offers no neighbours.
 *
 * @param list address of the list, with the query that may stand in addresses
 * @param typed what was asked of the list, also what may not stand in addresses
 * @param first the number of the row of the first of the places, from 0; less where the list will not come back as it was
 * @param places addresses of its rows in their order, at most {@link #MOST} around the one that is opened
 */
public record Neighbours(String list, String typed, int first, List<String> places) {

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

    /**
     * How a list was left for one of its things.
     *
     * @param row the number of the row of the thing that was looked at last, from 0
     */
    public record Left(String typed, int row) {

        @Override
        public String toString() {
            return "Left[" + row + "]";
        }
    }

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

    /**
     * How the list was left, when somebody comes back to it from one of its things; asked before it is the page in view.
     *
     * @param list its address, with the query
     */
    public static Optional<Left> left(String list) {
        var from = UI.getCurrent().getActiveViewLocation().getPath();
        return Optional.ofNullable(all().get(kind(list)))
                .filter(kept -> kept.list.equals(list) && kept.first >= 0 && kept.places.contains(from))
                .map(kept -> new Left(kept.typed, kept.first + kept.places.indexOf(from)));
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
