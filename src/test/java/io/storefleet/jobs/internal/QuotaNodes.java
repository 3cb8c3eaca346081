package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.rate.AdaptiveRate;
import io.storefleet.jobs.QuotaSettings;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the quota of one more node, which shares nothing with the others but the database and the time, and what one may know. */
public final class QuotaNodes {

    private QuotaNodes() {}

    /** A node over a database that is migrated; for benchmarks. */
    public static Quota node(DataSource database, QuotaNodeTime time, int ceilingPerMinute) {
        var quotaTime = new QuotaTime(time.clock(), time.node(), time.pause(), new SplittableRandom());
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        return new DatabaseQuota(
                ledger(JdbcClient.create(database), transaction, quotaTime, ceilingPerMinute), quotaTime);
    }

    /** What a bucket knows after a long time without a refusal, as a literal of SQL: it allows all a test can ask for. */
    public static String learnedMuch() {
        Instant now = Instant.EPOCH;
        var rate = new AdaptiveRate(now, 60_000, new SplittableRandom(7));
        while (rate.perMinute() < 60_000) {
            now = now.plus(rate.waitFor(Priority.PERSON, 0, now));
            rate.answered(rate.take(now), now);
        }
        rate.spent(now.plusSeconds(90));
        return "'\\x" + HexFormat.of().formatHex(rate.saved()) + "'";
    }

    static QuotaLedger ledger(JdbcClient jdbc, TransactionTemplate transaction, QuotaTime time, int ceiling) {
        return new QuotaLedger(
                new QuotaRows(jdbc), new QuotaDemandRows(jdbc), transaction, time, new QuotaSettings(ceiling));
    }
}
