package io.storefleet.mirror.internal.rows;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A tenant with a store of its own, and a look at its rows behind the walls. */
final class MirrorTables {

    private final TransactionTemplate transactions;
    private final TestDatabase database;
    final MirrorWriter writer;
    final TenantId tenant;
    final StoreId store;

    MirrorTables(ApplicationContext context) {
        this(context, context.getBean(Tenants.class).add("Rows " + Ids.next()).id(), StoreId.next());
    }

    MirrorTables(ApplicationContext context, TenantId tenant, StoreId store) {
        this.transactions = context.getBean(TransactionTemplate.class);
        this.database = context.getBean(TestDatabase.class);
        this.writer = context.getBean(MirrorWriter.class);
        this.tenant = tenant;
        this.store = store;
    }

    /** Runs the work in a transaction of the tenant. */
    <T> T in(Supplier<T> work) {
        return TestAgency.call(Actor.house(tenant), () -> transactions.execute(_ -> work.get()));
    }

    /** The store's rows, each by the names of its columns, with xmin and ctid as PostgreSQL has them. */
    List<Map<String, Object>> rows(String table) {
        return rows("*, xmin::text as xmin, ctid::text as ctid, raw::text as json", table);
    }

    List<Map<String, Object>> rows(String columns, String table) {
        var sql = "select " + columns + " from tenant." + table
                + " t where tenant_id = ? and store_id = ? order by t::text";
        try (var connection = database.asSuperuser();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, tenant.value());
            statement.setObject(2, store.value());
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<Map<String, Object>>();
                while (rows.next()) {
                    var row = new LinkedHashMap<String, Object>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.put(rows.getMetaData().getColumnLabel(i), String.valueOf(rows.getObject(i)));
                    }
                    all.add(row);
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> row(String table) {
        var rows = rows(table);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows instead of one");
        }
        return rows.getFirst();
    }
}
