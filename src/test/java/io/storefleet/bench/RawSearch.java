package io.storefleet.bench;

import static java.util.stream.Collectors.joining;

import io.storefleet.mirror.Fold;
import io.storefleet.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same beginnings of words looked for by one prepared statement, as the superuser, whom no policy touches: by the same
 * indexes, or by none. PostgreSQL knows the words when it plans. What stands inside words is not looked for.
 */
final class RawSearch implements AutoCloseable {

    /** The rows first, then their order: else PostgreSQL walks through all rows by time for words that it takes for common. */
    private static final String KIND = "(select * from (select '%1$s' as kind, store_id, id::text, %2$s as at "
            + "from tenant.mirror_%1$s where tenant_id = ? and store_id = any(?) and gone_at is null and %3$s offset 0) o "
            + "order by at desc limit 21)";

    private static final String BY_WORDS = "tenant.search_words(tenant_id, open_text, personal_text) @@ ?::tsquery";
    private static final String BY_TEXTS = "(open_text || personal_text) like all(?::text[])";

    private final Connection connection;
    private final PreparedStatement statement;
    private final UUID tenant;
    private final boolean indexed;

    private RawSearch(Connection connection, UUID tenant, boolean indexed) throws SQLException {
        this.connection = connection;
        this.tenant = tenant;
        this.indexed = indexed;
        var most = indexed ? BY_WORDS : BY_TEXTS;
        statement = connection.prepareStatement(String.join(
                " union all ",
                KIND.formatted("account", "as_of", most),
                KIND.formatted("subscription", "changed_at", most),
                KIND.formatted("order", "changed_at", most),
                KIND.formatted("product", "as_of", BY_TEXTS),
                KIND.formatted("coupon", "as_of", BY_TEXTS)));
        var stores = connection.createArrayOf(
                "uuid",
                IntStream.rangeClosed(1, SearchRows.STORES)
                        .mapToObj(SearchRows::store)
                        .toArray());
        for (int kind = 0; kind < 5; kind++) {
            statement.setObject(kind * 3 + 1, tenant);
            statement.setArray(kind * 3 + 2, stores);
        }
    }

    static RawSearch indexed(TestDatabase database, UUID tenant) throws SQLException {
        return with(
                database,
                tenant,
                true,
                "plan_cache_mode = force_custom_plan",
                "jit = off",
                "work_mem = '256MB'",
                "enable_seqscan = off",
                "enable_indexscan = off");
    }

    static RawSearch unindexed(TestDatabase database, UUID tenant) throws SQLException {
        return with(
                database,
                tenant,
                false,
                "enable_indexscan = off",
                "enable_bitmapscan = off",
                "enable_indexonlyscan = off",
                "max_parallel_workers_per_gather = 0");
    }

    private static RawSearch with(TestDatabase database, UUID tenant, boolean indexed, String... settings)
            throws SQLException {
        var connection = database.asSuperuser();
        try (var set = connection.createStatement()) {
            for (var setting : settings) {
                set.execute("set " + setting);
            }
        }
        return new RawSearch(connection, tenant, indexed);
    }

    /** The number of keys found. */
    int find(String text) throws SQLException {
        var words = Arrays.stream(text.split(" ")).map(Fold::whole).toList();
        for (int kind = 0; kind < 5; kind++) {
            if (indexed && kind < 3) {
                statement.setString(
                        kind * 3 + 3, words.stream().map(this::begins).collect(joining(" & ")));
            } else {
                var patterns = words.stream().map(word -> "% " + word.replace("_", "\\_") + "%");
                statement.setArray(kind * 3 + 3, connection.createArrayOf("text", patterns.toArray()));
            }
        }
        int found = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found++;
            }
        }
        return found;
    }

    private String begins(String word) {
        var end = tenant.toString().substring(24);
        return Stream.of("o", "p", "e")
                .map(letter -> "'" + end + letter + word.replace("'", "''") + "':*")
                .collect(joining(" | ", "(", ")"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
