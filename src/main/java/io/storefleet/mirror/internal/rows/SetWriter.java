package io.storefleet.mirror.internal.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the tellings of one table as a set: sifts out what is known, copies the rest into a staging table, and takes it from there. */
@Component
class SetWriter {

    private final JdbcTemplate jdbc;
    private final Map<Table, Statements> statements = new EnumMap<>(Table.class);
    private final AtomicInteger calls = new AtomicInteger();

    SetWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        for (var table : Table.values()) {
            statements.put(table, Statements.of(table));
        }
    }

    /**
     * What one call writes.
     *
     * @param seen when the service was asked
     * @param complete whether the tellings are of whole objects
     * @param proof whether being told proves that the object is there; false where another object only names it
     */
    record Call(StoreId store, Table table, Instant seen, boolean complete, boolean proof) {}

    /** The ids of the rows that were added and of those that were changed. */
    record Result(List<String> added, List<String> changed) {
        Written written(int met) {
            return new Written(met, added.size(), changed.size());
        }
    }

    Result write(Call call, Collection<Telling> tellings) {
        // Sorted, so that two writers of the same rows wait for each other instead of locking each other out.
        var newest = new TreeMap<String, Telling>();
        tellings.forEach(each ->
                newest.merge(each.id(), each, (one, other) -> Telling.BY_AGE.compare(one, other) >= 0 ? one : other));
        var told = List.copyOf(newest.values());
        return told.isEmpty()
                ? new Result(List.of(), List.of())
                : Objects.requireNonNull(
                        jdbc.<Result>execute((Connection connection) -> write(connection, call, told)));
    }

    int gone(StoreId store, Table table, Collection<String> ids, Instant asOf) {
        var tenant = Tenancy.tenant().value();
        var text = asOf.toString();
        return jdbc.update(
                of(table).gone(), tenant, store.value(), ids.toArray(String[]::new), text, text, tenant, store.value());
    }

    private Result write(Connection connection, Call call, List<Telling> told) throws SQLException {
        var write = new ArrayList<Telling>();
        var touch = new ArrayList<String>();
        sift(connection, call, told, write, touch);
        if (!touch.isEmpty()) {
            touch(connection, call, touch);
        }
        return write.isEmpty() ? new Result(List.of(), List.of()) : upsert(connection, call, write);
    }

    private void sift(Connection connection, Call call, List<Telling> told, List<Telling> write, List<String> touch)
            throws SQLException {
        try (var sift = connection.prepareStatement(of(call.table()).sift())) {
            var values = new Values(sift)
                    .texts(told.stream().map(Telling::id).toArray())
                    .texts(told.stream().map(Telling::changed).toArray())
                    .texts(told.stream().map(Telling::asOf).toArray())
                    .texts(told.stream().map(Telling::digest).toArray());
            sift.setBoolean(values.next(), call.complete());
            sift.setString(values.next(), call.seen().toString());
            sift.setBoolean(values.next(), call.proof());
            values.store(call.store());
            try (var rows = sift.executeQuery()) {
                while (rows.next()) {
                    var telling = told.get(rows.getInt(1) - 1);
                    if (rows.getBoolean(2)) {
                        write.add(telling);
                    } else {
                        touch.add(telling.id());
                    }
                }
            }
        }
        write.sort((one, other) -> one.id().compareTo(other.id()));
    }

    private Result upsert(Connection connection, Call call, List<Telling> write) throws SQLException {
        int number = calls.incrementAndGet();
        stage(connection, call.table(), write, number);
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        try (var upsert = connection.prepareStatement(of(call.table()).upsert())) {
            var values = new Values(upsert).store(call.store());
            upsert.setString(values.next(), call.seen().toString());
            upsert.setInt(values.next(), number);
            upsert.setBoolean(values.next(), call.proof());
            try (var rows = upsert.executeQuery()) {
                while (rows.next()) {
                    (rows.getBoolean(2) ? added : changed).add(rows.getString(1));
                }
            }
        }
        return new Result(added, changed);
    }

    private void stage(Connection connection, Table table, List<Telling> write, int number) throws SQLException {
        try (var make = connection.createStatement()) {
            make.execute(of(table).makeStage());
        }
        var lines = new StringBuilder(write.size() * 1024);
        for (var each : write) {
            table.append(lines, each);
            lines.append('\t').append(number).append('\n');
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var reader = new ByteArrayInputStream(lines.toString().getBytes(UTF_8))) {
            copy.copyIn(of(table).copy(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be read", e);
        }
    }

    private void touch(Connection connection, Call call, List<String> ids) throws SQLException {
        try (var touch = connection.prepareStatement(of(call.table()).touch())) {
            var values = new Values(touch).store(call.store()).texts(ids.toArray());
            touch.setString(values.next(), call.seen().toString());
            touch.setString(values.next(), call.seen().toString());
            values.store(call.store());
            touch.executeUpdate();
        }
    }

    private Statements of(Table table) {
        return Objects.requireNonNull(statements.get(table));
    }

    /** Sets the values of a statement one after the other. */
    private static final class Values {

        private final PreparedStatement statement;
        private int last;

        Values(PreparedStatement statement) {
            this.statement = statement;
        }

        int next() {
            return ++last;
        }

        Values texts(@Nullable Object[] texts) throws SQLException {
            var array = Arrays.stream(texts)
                    .map(each -> each == null ? null : each.toString())
                    .toArray(String[]::new);
            statement.setArray(next(), statement.getConnection().createArrayOf("text", array));
            return this;
        }

        Values store(StoreId store) throws SQLException {
            statement.setObject(next(), Tenancy.tenant().value());
            statement.setObject(next(), store.value());
            return this;
        }
    }
}
