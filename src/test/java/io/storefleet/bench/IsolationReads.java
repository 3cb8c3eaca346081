package io.storefleet.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two reads, each in a transaction of its own, on one side of the comparison. */
final class IsolationReads implements AutoCloseable {

    private static final int PAGE = 50;
    private static final String COLUMNS = "select id, reference, total, currency, email from tenant.mirror_order";
    private static final String POINT = COLUMNS + " where tenant_id = ? and store_id = ? and id = ?";
    private static final String NEXT = COLUMNS + " where tenant_id = ? and store_id = ? and (changed_at, id) < (?, '')"
            + " order by changed_at desc, id desc limit 50";

    private final IsolationRows rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean bound;
    private final AutoCloseable pool;

    private IsolationReads(
            IsolationRows rows,
            DataSource source,
            PlatformTransactionManager transactions,
            boolean bound,
            AutoCloseable pool) {
        this.rows = rows;
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
        this.bound = bound;
        this.pool = pool;
    }

    /** As the application reads: its own transaction manager and role. */
    static IsolationReads withWalls(ApplicationContext context, IsolationRows rows) {
        var transactions = context.getBean(PlatformTransactionManager.class);
        return new IsolationReads(rows, context.getBean(DataSource.class), transactions, true, () -> {});
    }

    /** The same kind of transaction manager without the binding, as the superuser, whom no policy touches. */
    static IsolationReads withoutWalls(TestDatabase database, IsolationRows rows) throws SQLException {
        var source = new HikariDataSource();
        try (var superuser = database.asSuperuser()) {
            source.setUsername(superuser.getMetaData().getUserName());
        }
        source.setJdbcUrl(database.url());
        source.setPassword(TestDatabase.PASSWORD);
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setPersistenceUnitName("without-walls");
        factory.setDataSource(source);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setManagedTypes(PersistenceManagedTypes.of());
        factory.afterPropertiesSet();
        var transactions = new JpaTransactionManager(factory.getNativeEntityManagerFactory());
        transactions.setJpaDialect(factory.getJpaDialect());
        transactions.setDataSource(source);
        return new IsolationReads(rows, source, transactions, false, () -> {
            factory.destroy();
            source.close();
        });
    }

    void point() {
        var tenant = rows.anyTenant();
        expect(
                1,
                tenant,
                () -> jdbc.sql(POINT)
                        .param(tenant.value())
                        .param(tenant.value())
                        .param(rows.anyRow()));
    }

    void page() {
        var tenant = rows.anyTenant();
        expect(
                PAGE,
                tenant,
                () -> jdbc.sql(NEXT).param(tenant.value()).param(tenant.value()).param(rows.anyMoment()));
    }

    private void expect(int count, TenantId tenant, Supplier<JdbcClient.StatementSpec> query) {
        var found = bound ? read(tenant, query) : read(query);
        if (found.size() != count) {
            throw new IllegalStateException("read " + found.size() + " rows instead of " + count);
        }
    }

    private List<String> read(TenantId tenant, Supplier<JdbcClient.StatementSpec> query) {
        try {
            return Tenancy.call(Actor.house(tenant), () -> read(query));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> read(Supplier<JdbcClient.StatementSpec> query) {
        return transaction.execute(
                status -> query.get().query((row, number) -> row.getString(2)).list());
    }

    @Override
    public void close() throws Exception {
        pool.close();
    }
}
