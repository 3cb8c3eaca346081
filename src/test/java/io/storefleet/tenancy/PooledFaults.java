package io.storefleet.tenancy;

import io.storefleet.testing.TestAgency;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that go wrong after the tenant was bound; each answers how many foreign rows it saw. */
final class PooledFaults {

    /** What goes wrong. */
    enum Fault {
        NONE,
        EXCEPTION,
        ROLLBACK,
        BROKEN_STATEMENT,
        CLOSED_CONNECTION,
        KILLED_BACKEND,
        NESTED_FAILS,
        OTHER_TENANT_INSIDE
    }

    /** Thrown on purpose. */
    private static final class OnPurpose extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final TransactionTemplate joined;
    private final TransactionTemplate nested;
    private final AtomicInteger own = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    PooledFaults(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.entities = context.getBean(EntityManager.class);
        var manager = context.getBean(PlatformTransactionManager.class);
        this.joined = new TransactionTemplate(manager);
        this.nested = new TransactionTemplate(manager);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    int ownRows() {
        return own.get();
    }

    int broken() {
        return broken.get();
    }

    /** A transaction that reads, breaks, and reads again where it still can. */
    int suffer(Fault fault, Victim agency, Victim other) {
        var foreign = new AtomicInteger();
        TestAgency.run(agency.scene().owner(), () -> {
            try {
                joined.executeWithoutResult(status -> {
                    if (fault == Fault.ROLLBACK) {
                        status.setRollbackOnly();
                        broken.incrementAndGet();
                    }
                    breakIt(fault, other);
                    foreign.addAndGet(foreignRows());
                });
            } catch (OnPurpose | DataAccessException | TransactionException e) {
                broken.incrementAndGet();
            }
        });
        return foreign.get();
    }

    private void breakIt(Fault fault, Victim other) {
        switch (fault) {
            case NONE, ROLLBACK -> {}
            case EXCEPTION -> throw new OnPurpose();
            case BROKEN_STATEMENT ->
                jdbc.sql("select 1 / 0").query(Integer.class).single();
            case CLOSED_CONNECTION ->
                entities.unwrap(Session.class)
                        .doWork(connection -> connection
                                .unwrap(org.postgresql.jdbc.PgConnection.class)
                                .close());
            case KILLED_BACKEND ->
                jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single();
            case NESTED_FAILS -> nestedFails();
            case OTHER_TENANT_INSIDE -> otherTenantInside(other);
        }
    }

    private void nestedFails() {
        try {
            nested.executeWithoutResult(status -> {
                throw new OnPurpose();
            });
        } catch (OnPurpose e) {
            broken.incrementAndGet();
        }
    }

    /** Work for the other agency that begins inside this one's transaction; refused unless it is the same agency. */
    private void otherTenantInside(Victim other) {
        try {
            Tenancy.run(other.scene().owner(), () -> nested.executeWithoutResult(status -> foreignRows()));
        } catch (IllegalStateException e) {
            broken.incrementAndGet();
        }
    }

    /** Reads as the agency in a transaction of its own, whichever connection the pool lends. */
    int read(Victim agency) {
        var foreign = new AtomicInteger();
        TestAgency.run(
                agency.scene().owner(), () -> joined.executeWithoutResult(status -> foreign.addAndGet(foreignRows())));
        return foreign.get();
    }

    private int foreignRows() {
        var bound = Tenancy.tenant().value();
        var bySql = jdbc.sql("select tenant_id from tenant.member")
                .query(UUID.class)
                .list();
        var byHibernate = entities.createQuery("select tenantId from StoreRow", UUID.class)
                .getResultList();
        own.addAndGet(count(bySql, bound) + count(byHibernate, bound));
        return bySql.size() + byHibernate.size() - count(bySql, bound) - count(byHibernate, bound);
    }

    private static int count(List<? extends @Nullable UUID> tenants, UUID tenant) {
        return (int) tenants.stream().filter(tenant::equals).count();
    }
}
