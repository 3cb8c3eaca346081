package io.storefleet.bench;

import io.storefleet.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that are there, to be looked for. */
record SearchSamples(
        List<String> lastNames, List<String> emails, List<String> references, List<String> ids, Random random) {

    static SearchSamples of(TestDatabase database) throws SQLException {
        try (var connection = database.asSuperuser()) {
            return new SearchSamples(
                    some(connection, "lower(last_name)", "mirror_account"),
                    some(connection, "email", "mirror_account"),
                    some(connection, "reference", "mirror_order"),
                    some(connection, "id", "mirror_subscription"),
                    new Random(11));
        }
    }

    private static List<String> some(Connection connection, String column, String table) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + column + " from tenant." + table
                        + " tablesample bernoulli (0.1) repeatable (3) limit 500")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
