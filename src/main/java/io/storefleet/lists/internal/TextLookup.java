package io.storefleet.lists.internal;

import io.storefleet.lists.ListKind;
import io.storefleet.lists.internal.SoughtRows.Key;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the search of the copies which rows hold a text, as nothing else may use the index of texts: row-level security keeps
 * such conditions from it. A text that few rows hold would otherwise be sought in every row, for the page and for its totals.
 */
@Component
class TextLookup implements Conditions.Lookup {

    /** The most that the search tells; where there are as many, passing over rows meets a page of them soon. */
    private static final int MOST = 201;

    /** The search passes over rows of other stores where it is asked for more, and then may not tell all. */
    private static final int FEW = 16;

    /** Words that the search writes as they are, and long enough for its index. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]{3,60}");

    private static final Map<String, String> KINDS =
            Map.of("tenant.mirror_order", "order", "tenant.mirror_account", "account");

    private final JdbcClient jdbc;

    TextLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SoughtRows> rows(ListKind kind, Reach reach, String text) {
        var name = KINDS.get(kind.source().table());
        var knowable = reach.everywhere() || reach.stores().size() <= FEW;
        if (name == null || !knowable || !PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        var keys = new HashSet<Key>();
        jdbc.sql("""
                        select store_id, id from tenant.search_mirror(array[:kind], :stores, cast('{}' as uuid[]),
                            array[:word], cast('{}' as text[]), cast('{}' as text[]), cast('{}' as text[]), true, null,
                            cast('{}' as jsonb), :most)""")
                .param("kind", name)
                .param("stores", reach.ids())
                .param("word", text.toLowerCase(java.util.Locale.ROOT))
                .param("most", MOST)
                .query((row, number) -> keys.add(new Key(row.getObject("store_id", UUID.class), row.getString("id"))))
                .list();
        return keys.size() < MOST ? Optional.of(SoughtRows.of(keys)) : Optional.empty();
    }
}
