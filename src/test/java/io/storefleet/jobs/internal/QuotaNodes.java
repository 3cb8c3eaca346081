package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Quota;
import io.storefleet.jobs.QuotaSettings;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the quota of one more node: nothing is shared with the others but the database and the time. */
public final class QuotaNodes {

    private QuotaNodes() {}

    /** A node over a database that is migrated; for benchmarks. */
    public static Quota node(DataSource database, QuotaNodeTime time, int ceilingPerMinute) {
        var quotaTime = new QuotaTime(time.clock(), time.node(), time.pause());
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        return new DatabaseQuota(
                ledger(JdbcClient.create(database), transaction, quotaTime, ceilingPerMinute), quotaTime);
    }

    static QuotaLedger ledger(JdbcClient jdbc, TransactionTemplate transaction, QuotaTime time, int ceiling) {
        return new QuotaLedger(
                new QuotaRows(jdbc), new QuotaDemandRows(jdbc), transaction, time, new QuotaSettings(ceiling));
    }
}
