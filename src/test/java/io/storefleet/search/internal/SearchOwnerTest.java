package io.storefleet.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** What the role may that owns the search function: read the search's columns, and nothing else. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SearchOwnerTest {

    private final TestDatabase database;

    SearchOwnerTest(TestDatabase database) {
        this.database = database;
    }

    private List<String> query(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var everything = database.asSuperuser();
                var statement = everything.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Test
    void theFunctionIsTheOnlyThingItOwns() throws SQLException {
        assertThat(query("""
                select p.proname || ' ' || array_to_string(p.proconfig, ' ') from pg_proc p
                join pg_roles r on r.oid = p.proowner where r.rolname = 'storefleet_search'""")).singleElement().asString().startsWith("search_mirror search_path=pg_catalog, pg_temp");
        assertThat(query("select c.relname from pg_class c join pg_roles r on r.oid = c.relowner "
                        + "where r.rolname = 'storefleet_search'"))
                .isEmpty();
    }

    @Test
    void nobodySignsInAsItOrMakesAnythingInItsName() throws SQLException {
        assertThat(query("select rolname from pg_roles where rolname = 'storefleet_search' "
                        + "and (rolcanlogin or rolsuper or rolcreatedb or rolcreaterole or rolreplication)"))
                .isEmpty();
        assertThat(query("select nspname from pg_namespace where nspname in ('tenant', 'directory', 'public') "
                        + "and has_schema_privilege('storefleet_search', oid, 'create')"))
                .isEmpty();
    }

    @Test
    void itReadsTheSearchsColumnsAndNoOther() throws SQLException {
        assertThat(query("""
                select distinct c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('tenant', 'directory') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                  and has_column_privilege('storefleet_search', c.oid, a.attnum, 'select')"""))
                .containsExactlyInAnyOrder(
                        "mirror_account",
                        "mirror_order",
                        "mirror_subscription",
                        "mirror_product",
                        "mirror_coupon",
                        "mirror_coupon_code");
        assertThat(query("""
                select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relname like 'mirror%' and c.relkind = 'r' and a.attname in ('raw', 'street', 'city', 'postal_code')
                  and has_column_privilege('storefleet_search', c.oid, a.attnum, 'select')""")).isEmpty();
        assertThat(query("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('tenant', 'directory') and c.relkind in ('r', 'p')
                  and has_table_privilege('storefleet_search', c.oid, 'insert, update, delete, truncate, references, trigger')""")).isEmpty();
    }
}
