package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Quota;
import io.storefleet.jobs.QuotaBoard;
import io.storefleet.jobs.QuotaSettings;
import io.storefleet.jobs.internal.QuotaAsk.Grant;
import io.storefleet.jobs.internal.QuotaAsk.Lesson;
import io.storefleet.jobs.internal.QuotaAsk.News;
import io.storefleet.jobs.internal.QuotaAsk.Wish;
import io.storefleet.tenancy.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes that share a quota of their own in the real database, in a time that only the test moves. */
final class QuotaFixture {

    /** The same in each run, and each node draws its own. */
    private final RandomGenerator random = new SplittableRandom(7);

    static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    final AtomicReference<Instant> now = new AtomicReference<>(START);
    final String address = Ids.next().toString();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    QuotaFixture(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Time passes while somebody sleeps. */
    Quota quota(int ceiling) {
        return new DatabaseQuota(ledger(ceiling), time());
    }

    /** What one look of a node does, without threads. */
    QuotaLedger ledger(int ceiling) {
        return QuotaNodes.ledger(jdbc, transaction, time(), ceiling);
    }

    QuotaBoard board(int ceiling) {
        return new QuotaBoardReader(new QuotaRows(jdbc), new QuotaDemandRows(jdbc), time(), new QuotaSettings(ceiling));
    }

    private QuotaTime time() {
        return new QuotaTime(any -> now.get(), Clock.systemUTC(), this::pass, random);
    }

    void pass(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }

    Duration passed() {
        return Duration.between(START, now.get());
    }

    /** A credential that no other test uses. */
    String key(String store) {
        return store + address;
    }

    Wish jobs(String owner, String store, int count) {
        return new Wish(key(store), key(owner), List.of(), count);
    }

    /** @param came when, in thousandths of a second since the start */
    Wish people(String store, long... came) {
        List<Instant> times =
                java.util.Arrays.stream(came).mapToObj(START::plusMillis).toList();
        return new Wish(key(store), key(store), times, 0);
    }

    QuotaAsk ask(String node, Wish... wishes) {
        return new QuotaAsk(address, node, now.get(), List.of(wishes), List.of());
    }

    QuotaAsk tell(String node, Stream<Grant> grants, News news) {
        return new QuotaAsk(
                address,
                node,
                now.get(),
                List.of(),
                grants.map(grant -> new Lesson(grant, news, now.get())).toList());
    }
}
