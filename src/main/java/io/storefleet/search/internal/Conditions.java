package io.storefleet.search.internal;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.tenancy.StoreId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a query asks for, in the terms of the search function. Built up term by term. */
final class Conditions {

    /** Folded words that must be met in any text, in the open one, in the personal one, and in none. */
    final List<String> words = new ArrayList<>();

    final List<String> open = new ArrayList<>();
    final List<String> personal = new ArrayList<>();
    final List<String> none = new ArrayList<>();

    /** Conditions on columns, by the function's keys; several values of one key are alternatives, or all must fit. */
    final Map<String, Set<String>> filters = new LinkedHashMap<>();

    final Map<String, Set<String>> notFilters = new LinkedHashMap<>();

    /** The kinds that have what is asked for. */
    final Set<ObjectKind> kinds = EnumSet.allOf(ObjectKind.class);

    /** Stores that were named; null where none was. */
    @Nullable Set<StoreId> stores;

    final Set<StoreId> notStores = new LinkedHashSet<>();

    /** What an id, reference or e-mail address would have to be; null where the query is no single word. */
    @Nullable String exact;

    /** Whether only live or only test objects count; null for both. What is neither counts always. */
    @Nullable Boolean data;

    /** Whether nothing was asked for at all. */
    boolean isEmpty() {
        boolean noWords = words.isEmpty() && open.isEmpty() && personal.isEmpty() && none.isEmpty();
        boolean everywhere = stores == null && notStores.isEmpty() && kinds.size() == ObjectKind.values().length;
        return noWords && filters.isEmpty() && notFilters.isEmpty() && everywhere;
    }

    void filter(boolean not, String key, String value) {
        (not ? notFilters : filters)
                .computeIfAbsent(key, any -> new LinkedHashSet<>())
                .add(value);
    }

    /** Leaves test objects out, or live ones; kinds that are neither stay. */
    void liveOnly(boolean live) {
        this.data = live;
    }

    void only(ObjectKind... possible) {
        kinds.retainAll(Set.of(possible));
    }
}
