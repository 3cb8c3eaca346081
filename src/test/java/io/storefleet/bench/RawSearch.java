package io.storefleet.bench;

import io.storefleet.mirror.Fold;
import io.storefleet.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;

/** The same words looked for by one prepared statement, as the superuser, whom no policy touches. Plans are PostgreSQL's. */
final class RawSearch implements AutoCloseable {

    private static final String KIND = "(select '%1$s' as kind, store_id, id::text, %2$s as at from tenant.mirror_%1$s "
            + "where tenant_id = ? and store_id = any(?) and gone_at is null "
            + "and (open_text like ? or personal_text like ?) and (open_text like ? or personal_text like ?) "
            + "order by %2$s desc limit 21)";
    private static final String ALL = String.join(
            " union all ",
            KIND.formatted("account", "as_of"),
            KIND.formatted("subscription", "changed_at"),
            KIND.formatted("order", "changed_at"),
            KIND.formatted("product", "as_of"),
            KIND.formatted("coupon", "as_of"));

    private final Connection connection;
    private final PreparedStatement statement;

    RawSearch(TestDatabase database, UUID tenant, String... settings) throws SQLException {
        connection = database.asSuperuser();
        try (var set = connection.createStatement()) {
            for (var setting : settings) {
                set.execute("set " + setting);
            }
        }
        statement = connection.prepareStatement(ALL);
        var stores = connection.createArrayOf(
                "uuid",
                IntStream.rangeClosed(1, SearchRows.STORES)
                        .mapToObj(SearchRows::store)
                        .toArray());
        for (int kind = 0; kind < 5; kind++) {
            statement.setObject(kind * 6 + 1, tenant);
            statement.setArray(kind * 6 + 2, stores);
        }
    }

    /** The number of keys found for the first two words. */
    int find(String text) throws SQLException {
        var words = Fold.whole(text).isEmpty() ? new String[] {""} : text.split(" ");
        for (int kind = 0; kind < 5; kind++) {
            for (int column = 0; column < 4; column++) {
                var word = Fold.whole(words[Math.min(column / 2, words.length - 1)]);
                statement.setString(kind * 6 + 3 + column, "% " + word.replace("_", "\\_") + "%");
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

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
