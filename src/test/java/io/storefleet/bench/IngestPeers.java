package io.storefleet.bench;

import io.storefleet.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Others who write rows into the same table, as the superuser, whom no policy touches: COPY, and row by row. */
final class IngestPeers implements AutoCloseable {

    private final Connection connection;

    IngestPeers(TestDatabase database) throws SQLException {
        connection = database.asSuperuser();
        connection.setAutoCommit(false);
    }

    /** The rows of a store as lines of COPY for another one, by pages. */
    List<byte[]> lines(UUID from, UUID to) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists lines");
            statement.execute("create temporary table lines as select * from tenant.mirror_order where store_id = '"
                    + from + "' order by id");
            statement.execute("update lines set store_id = '" + to + "'");
            statement.execute("alter table lines add number serial");
        }
        var pages = new ArrayList<byte[]>();
        var columns = columns();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int first = 0; ; first += IngestOrders.PAGE) {
            var bytes = new ByteArrayOutputStream();
            copy.copyOut(
                    "copy (select %s from lines order by id limit %d offset %d) to stdout"
                            .formatted(columns, IngestOrders.PAGE, first),
                    bytes);
            if (bytes.size() == 0) {
                connection.commit();
                return pages;
            }
            pages.add(bytes.toByteArray());
        }
    }

    private String columns() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select string_agg(attname, ', ' order by attnum) from pg_attribute
                        where attrelid = 'tenant.mirror_order'::regclass and attnum > 0 and not attisdropped""")) {
            row.next();
            return row.getString(1);
        }
    }

    /** One transaction a page. */
    void copy(List<byte[]> pages) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var sql = "copy tenant.mirror_order (" + columns() + ") from stdin";
        for (var page : pages) {
            copy.copyIn(sql, new ByteArrayInputStream(page));
            connection.commit();
        }
    }

    /** What a repository's save() of an entity with an id of its own sends: a read, an insert and a commit for each row. */
    void oneByOne(UUID from, UUID to, int count) throws SQLException {
        var columns = columns();
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists lines");
            statement.execute("create temporary table lines as select * from tenant.mirror_order where store_id = '"
                    + from + "' order by id limit " + count);
            statement.execute("update lines set store_id = '" + to + "'");
            statement.execute("create index on lines (id)");
        }
        connection.commit();
        var ids = ids();
        try (var read = connection.prepareStatement(
                        "select * from tenant.mirror_order where tenant_id = ? and store_id = ? and id = ?");
                var write = connection.prepareStatement(
                        "insert into tenant.mirror_order (%1$s) select %1$s from lines where id = ?"
                                .formatted(columns))) {
            for (var id : ids) {
                read.setObject(1, id.getKey());
                read.setObject(2, to);
                read.setString(3, id.getValue());
                read.executeQuery().close();
                write.setString(1, id.getValue());
                write.executeUpdate();
                connection.commit();
            }
        }
    }

    private List<Map.Entry<UUID, String>> ids() throws SQLException {
        try (var statement = connection.createStatement();
                var all = statement.executeQuery("select tenant_id, id from lines order by id")) {
            var ids = new ArrayList<Map.Entry<UUID, String>>();
            while (all.next()) {
                ids.add(Map.entry(all.getObject(1, UUID.class), all.getString(2)));
            }
            return ids;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
