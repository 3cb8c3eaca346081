package io.storefleet.lists;

import io.storefleet.mirror.Stream;
import io.storefleet.team.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of list, declared by a feature as data.
 *
 * @param key also the word of its address and of its messages, such as {@code orders}
 * @param source where rows come from and who sees them
 * @param words the condition for a word without a field, with {@code {value}}; where it looks at who somebody is, together
 *     with {@link #PERSONAL}
 * @param sum the amount that totals add up; null where there is none
 */
public record ListKind(
        String key,
        Source source,
        List<ListColumn> columns,
        List<ListFilter> filters,
        String words,
        @Nullable ListColumn sum,
        ListOrder order) {

    /** Within {@link #words}: true in stores where the actor may see who somebody is. */
    public static final String PERSONAL = "{personal}";

    /**
     * Where rows come from.
     *
     * @param table with its schema; rows are called {@code m} and have tenant_id, store_id, id and gone_at
     * @param joins further tables, by left joins that keep the number of rows; may be empty
     * @param live whether rows are live or test
     * @param stream which stream of a copy fills it
     * @param view what is needed to see rows of a store
     * @param personal what is needed beside that to see who somebody is
     */
    public record Source(String table, String joins, boolean live, Stream stream, Verb view, Set<Verb> personal) {
        public Source {
            personal = Set.copyOf(personal);
        }
    }

    public ListKind {
        columns = List.copyOf(columns);
        filters = withBuiltIn(filters, source.live());
    }

    private static List<ListFilter> withBuiltIn(List<ListFilter> own, boolean live) {
        var all = new ArrayList<ListFilter>();
        if (live) {
            var scopes = new LinkedHashMap<String, String>();
            scopes.put("live", "m.live");
            scopes.put("test", "not m.live");
            scopes.put("all", "true");
            all.add(ListFilter.of("scope", new ListRule.Choice(scopes), "is", "data"));
        }
        all.add(ListFilter.of("store", new ListRule.InStore()));
        all.add(ListFilter.of("tag", new ListRule.InTaggedStore()));
        all.addAll(own);
        return List.copyOf(all);
    }

    public Optional<ListFilter> filter(String word) {
        var typed = word.toLowerCase(Locale.ROOT);
        return filters.stream()
                .filter(each -> each.word().equals(typed) || each.also().contains(typed))
                .findFirst();
    }

    public Optional<ListColumn> column(String key) {
        return columns.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The keys of the columns that are shown before anybody has chosen. */
    public List<String> usual() {
        return columns.stream().filter(ListColumn::usual).map(ListColumn::key).toList();
    }
}
