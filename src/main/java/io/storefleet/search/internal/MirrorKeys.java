package io.storefleet.search.internal;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.internal.Key.Place;
import io.storefleet.tenancy.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the database's search function, which takes the tenant from the transaction's binding. */
@Component
class MirrorKeys {

    /** What the function takes for one condition that stands for itself; all others take lists. */
    private static final Set<String> SINGLE = Set.of("live", "least", "most", "above", "below", "from", "until");

    private final JdbcClient jdbc;

    MirrorKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Objects of these kinds that fit, of each the best first, each once; inside the caller's transaction.
     *
     * @param kinds those that count most first; where people alone are so many, their orders and subscriptions are left out
     */
    List<Key> find(List<ObjectKind> kinds, Conditions asked, Stores stores, boolean inside, int most) {
        var found = new LinkedHashMap<Place, Key>();
        jdbc.sql("""
                        select kind, store_id, id, grade, at from tenant.search_mirror(
                            :kinds, :full, :open, :words, :openWords, :personalWords, :noWords, :inside, :exact,
                            cast(:filters as jsonb), :most)""")
                .param("kinds", kinds.stream().map(Meaning::word).toArray(String[]::new))
                .param("full", ids(stores.full()))
                .param("open", ids(stores.open()))
                .param("words", asked.words.toArray(String[]::new))
                .param("openWords", asked.open.toArray(String[]::new))
                .param("personalWords", asked.personal.toArray(String[]::new))
                .param("noWords", asked.none.toArray(String[]::new))
                .param("inside", inside)
                .param("exact", asked.exact, Types.VARCHAR)
                .param("filters", filters(asked))
                .param("most", most)
                .query((row, number) -> key(inside, row))
                .list()
                .forEach(key -> found.putIfAbsent(key.place(), key));
        return List.copyOf(found.values());
    }

    /** The stores whose objects of the kind count: with personal data, and without. */
    record Stores(Set<StoreId> full, Set<StoreId> open) {}

    static UUID[] ids(Collection<StoreId> stores) {
        return stores.stream().map(StoreId::value).toArray(UUID[]::new);
    }

    /** Its conditions on columns as JSON. */
    static String filters(Conditions asked) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (asked.data != null) {
            all.put("live", asked.data);
        }
        asked.filters.forEach((key, values) -> all.put(key, values(key, values)));
        if (!asked.notFilters.isEmpty()) {
            Map<String, Object> nots = new LinkedHashMap<>();
            asked.notFilters.forEach((key, values) -> nots.put(key, values(key, values)));
            all.put("not", nots);
        }
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static Object values(String key, Set<String> values) {
        return SINGLE.contains(key) ? List.copyOf(values).getLast() : values;
    }

    private static Key key(boolean inside, ResultSet row) throws SQLException {
        var kind = ObjectKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        var place = new Place(kind, new StoreId(row.getObject("store_id", UUID.class)), row.getString("id"));
        var at = row.getObject("at", OffsetDateTime.class);
        var grade = row.getInt("grade");
        return new Key(place, grade > 0 && inside ? 2 : grade, at == null ? null : at.toInstant());
    }
}
