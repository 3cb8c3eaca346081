package io.storefleet.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.testing.StorefleetTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Breaks pooled transactions between binding and use, on many virtual threads; {@code -Dstorefleet.faults} says how often. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PooledFaultsTest {

    private static final int TRANSACTIONS = Integer.getInteger("storefleet.faults", 1_000);
    private static final long SEED = Long.getLong("storefleet.seed", 20_261_122L);

    private final DataSource pool;
    private final PooledFaults faults;
    private final List<Victim> agencies;

    PooledFaultsTest(ApplicationContext context, DataSource pool) {
        this.pool = pool;
        this.faults = new PooledFaults(context);
        this.agencies = List.of(Victim.in(context), Victim.in(context));
    }

    /** Spring and the pool write down each connection that breaks, at length. */
    @BeforeEach
    void quiet() {
        setLevel(LogLevel.OFF);
    }

    @AfterEach
    void aloud() {
        setLevel(null);
    }

    private static void setLevel(@Nullable LogLevel level) {
        var logging = LoggingSystem.get(PooledFaultsTest.class.getClassLoader());
        logging.setLogLevel(TransactionTemplate.class.getName(), level);
        logging.setLogLevel("com.zaxxer.hikari.pool", level);
    }

    @Test
    void noBrokenTransactionLeavesATenantBehind() throws Exception {
        var random = new Random(SEED);
        // Nested transactions take a second connection: fewer threads at once than half the pool never wait for each
        // other.
        var slots = new Semaphore(6);
        var running = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < TRANSACTIONS; number++) {
                var fault = PooledFaults.Fault.values()[number % PooledFaults.Fault.values().length];
                var agency = agencies.get(random.nextInt(2));
                var other = agencies.get(random.nextInt(2));
                running.add(threads.submit(() -> {
                    slots.acquire();
                    try {
                        return faults.suffer(fault, agency, other) + faults.read(other) + unboundRows();
                    } finally {
                        slots.release();
                    }
                }));
            }
        }
        assertThat(sum(running)).as("foreign rows, seed " + SEED).isZero();
        assertThat(faults.ownRows()).isGreaterThan(TRANSACTIONS);
        assertThat(faults.broken()).isGreaterThan(TRANSACTIONS / 2);
    }

    private static int sum(List<Future<Integer>> running) throws InterruptedException, ExecutionException {
        int foreign = 0;
        for (var one : running) {
            foreign += one.get();
        }
        return foreign;
    }

    /** What a connection fresh from the pool shows outside any binding and transaction. */
    private int unboundRows() throws SQLException {
        try (var connection = pool.getConnection()) {
            return (int) Rows.number(connection, "select count(*) from tenant.member");
        }
    }
}
