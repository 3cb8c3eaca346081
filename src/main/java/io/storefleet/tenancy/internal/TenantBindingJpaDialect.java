package io.storefleet.tenancy.internal;

import io.storefleet.tenancy.Tenancy;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/** Binds each transaction to the tenant of the running work, for PostgreSQL's row-level security. */
final class TenantBindingJpaDialect extends HibernateJpaDialect {

    private static final long serialVersionUID = 1L;

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        var transaction = super.beginTransaction(entityManager, definition);
        // An empty setting matches no row, so a transaction outside any binding sees nothing.
        var tenant =
                Tenancy.bound().map(actor -> actor.tenant().value().toString()).orElse("");
        entityManager.unwrap(Session.class).doWork(connection -> bind(connection, tenant));
        return transaction;
    }

    private static void bind(Connection connection, String tenant) throws SQLException {
        // "true": the setting ends with the transaction, whatever happens to the pooled connection.
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }
}
