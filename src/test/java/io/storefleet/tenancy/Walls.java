package io.storefleet.tenancy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.PartitionKey;

/** Questions to each wall between tenants; each answers the names of what lets through. */
final class Walls {

    private Walls() {}

    /** Tables of which a connection that is bound to no tenant sees a row. */
    static List<String> tablesSeenUnbound(Connection connection) throws SQLException {
        var open = new ArrayList<String>();
        for (var table : Rows.tenantTables(connection)) {
            if (Rows.number(connection, "select count(*) from " + table) > 0) {
                open.add(table);
            }
        }
        return open;
    }

    /** Tables in which a connection sees rows of this tenant. */
    static List<String> tablesSeen(Connection connection, TenantId foreign) throws SQLException {
        var open = new ArrayList<String>();
        for (var table : Rows.tenantTables(connection)) {
            var count = "select count(*) from " + table + " where tenant_id = '" + foreign + "'";
            if (Rows.number(connection, count) > 0) {
                open.add(table);
            }
        }
        return open;
    }

    /** The classes of all entities. */
    static List<Class<?>> entities(EntityManager entities) {
        return entities.getMetamodel().getEntities().stream()
                .<Class<?>>map(type -> type.getJavaType())
                .toList();
    }

    /** Entities whose statements Hibernate would not confine to the bound tenant. */
    static List<String> entitiesWithoutTenant(Collection<? extends Class<?>> entities) {
        return entities.stream()
                .filter(type -> !TenantRow.class.isAssignableFrom(type))
                .map(Class::getSimpleName)
                .toList();
    }

    /** Whether a base class has Hibernate put the tenant into each statement, by key as well as by query. */
    static boolean confines(Class<?> base) {
        for (var field : base.getDeclaredFields()) {
            if (field.isAnnotationPresent(org.hibernate.annotations.TenantId.class)
                    && field.isAnnotationPresent(PartitionKey.class)) {
                return true;
            }
        }
        return false;
    }

    /** Statements in lower case that do not name the tenant, or not where rows are chosen. */
    static List<String> statementsWithoutTenant(Collection<String> statements) {
        return statements.stream().filter(sql -> !namesTenant(sql)).toList();
    }

    private static boolean namesTenant(String sql) {
        var where = sql.indexOf("where");
        return sql.startsWith("insert")
                ? sql.contains("tenant_id")
                : where >= 0 && sql.substring(where).contains("tenant_id");
    }
}
