package io.storefleet.bench;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.MemberId;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** An agency with 100 stores of very different sizes and a mirror of many rows, and a member with a grant on each store. */
final class SearchRows {

    static final int STORES = 100;

    private final TestDatabase database;
    private final TestAgency agency;

    private SearchRows(TestDatabase database, TestAgency agency) {
        this.database = database;
        this.agency = agency;
    }

    /** @param rows of all kinds together; half are orders, a quarter each accounts and subscriptions */
    static SearchRows fill(ApplicationContext context, int rows) throws SQLException {
        var filled = new SearchRows(context.getBean(TestDatabase.class), TestAgency.in(context));
        try (var superuser = filled.database.asSuperuser()) {
            var texts = indexes(superuser);
            filled.run(
                    superuser,
                    texts.stream()
                            .map(each -> "drop index tenant." + each.name())
                            .toList());
            filled.run(superuser, List.of(script(filled.tenant(), rows).split(";\n")));
            filled.run(superuser, texts.stream().map(Index::definition).toList());
            filled.run(superuser, List.of("vacuum analyze"));
        }
        return filled;
    }

    TestAgency agency() {
        return agency;
    }

    UUID tenant() {
        return agency.owner().tenant().value();
    }

    static UUID store(int number) {
        return new UUID(0, number);
    }

    /** A member who is Support in each store by a grant of its own. */
    Actor support() throws SQLException {
        var owner = agency.owner();
        var member = MemberId.next();
        try (var superuser = database.asSuperuser();
                var grant = superuser.prepareStatement(
                        "insert into tenant.role_grant values (?, ?, ?, 'support', ?, 'allow', null, now())");
                var join = superuser.prepareStatement("insert into tenant.member values (?, ?, ?, now(), null)")) {
            set(join, tenant(), member.value(), Ids.next());
            join.executeUpdate();
            for (int store = 1; store <= STORES; store++) {
                set(grant, tenant(), Ids.next(), member.value(), store(store));
                grant.executeUpdate();
            }
        }
        return Actor.person(owner.tenant(), member);
    }

    private static void set(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private record Index(String name, String definition) {}

    private static List<Index> indexes(Connection connection) throws SQLException {
        var found = new ArrayList<Index>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select i.relname, pg_get_indexdef(i.oid) from pg_index x
                        join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
                        where c.relnamespace = 'tenant'::regnamespace and c.relname like 'mirror%' and not x.indisprimary""")) {
            while (rows.next()) {
                found.add(new Index(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    private void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = public, directory; set maintenance_work_mem = '1GB'; "
                    + "set synchronous_commit = off; set session_replication_role = replica");
            for (var sql : statements) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String script(UUID tenant, int rows) {
        try (var resource = SearchRows.class.getResourceAsStream("search-rows.sql")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":tenant", "'" + tenant + "'")
                    .replace(":accounts", String.valueOf(rows / 4))
                    .replace(":stores", String.valueOf(STORES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
