package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.QuotaRequest;
import io.storefleet.jobs.QuotaSettings;
import io.storefleet.tenancy.Ids;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The quota that all nodes share, over the real database and under a simulated time. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DatabaseQuotaTest {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private final QuotaRows rows;
    private final TransactionTemplate transaction;
    private final JobsFixture fixture;
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final String address = Ids.next().toString();

    @Autowired
    DatabaseQuotaTest(QuotaRows rows, TransactionTemplate transaction, JobsFixture fixture) {
        this.rows = rows;
        this.transaction = transaction;
        this.fixture = fixture;
    }

    /** As on another node: nothing is shared but the database and the time. */
    private Quota node() {
        return new DatabaseQuota(
                rows, transaction, new QuotaTime(any -> now.get(), this::pass), new QuotaSettings(600));
    }

    private void pass(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }

    private QuotaRequest ask(String credential, Priority priority, Duration patience) {
        return new QuotaRequest(address, credential + address, priority, patience);
    }

    private QuotaRequest person(Duration patience) {
        return ask("one", Priority.PERSON, patience);
    }

    private long thousandthsPerSecond(String bucket) {
        return fixture.count(
                "select round(rate * 1000)::bigint from directory.api_quota where bucket = '" + bucket + "'");
    }

    @Test
    void grantsTwoNodesTogetherNoMoreThanTheBurstAndTheRate() throws InterruptedException {
        var nodes = new Quota[] {node(), node()};
        var granted = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        var end = START.plusSeconds(20);
        for (var quota : nodes) {
            threads.add(Thread.ofPlatform().start(() -> grantUntil(quota, end, granted)));
        }
        for (var thread : threads) {
            thread.join();
        }
        // The time may run past the end by what both were waiting for; each grant after it would need a permit too.
        var seconds = Duration.between(START, now.get()).toMillis() / 1_000.0;
        assertThat(granted.get()).isBetween(40, (int) (QuotaBucket.BURST + QuotaBucket.START * seconds));
    }

    private void grantUntil(Quota quota, Instant end, AtomicInteger granted) {
        try {
            while (now.get().isBefore(end)) {
                quota.acquire(ask("one", Priority.JOB, Duration.ofMinutes(10)));
                granted.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void spendsTheWholeRateWhenOneNodeIsAlone() throws InterruptedException {
        var quota = node();
        for (int i = 0; i < 64; i++) {
            quota.acquire(ask("one", Priority.JOB, Duration.ofMinutes(1)));
        }
        // Four permits of the burst are for jobs; sixty more take twenty seconds at three a second.
        assertThat(Duration.between(START, now.get())).isBetween(Duration.ofMillis(19_990), Duration.ofMillis(20_100));
    }

    @Test
    void sharesAnAddressBetweenCredentials() throws InterruptedException {
        var quota = node();
        for (int i = 0; i < 5; i++) {
            quota.acquire(ask("store" + i, Priority.PERSON, Duration.ZERO));
        }
        assertThatExceptionOfType(FastSpringException.Throttled.class)
                .isThrownBy(() -> quota.acquire(ask("store9", Priority.PERSON, Duration.ZERO)));
    }

    @Test
    void tellsTheWaitWhenPatienceIsTooShort() throws InterruptedException {
        var quota = node();
        for (int i = 0; i < 5; i++) {
            quota.acquire(person(Duration.ZERO));
        }
        assertThatExceptionOfType(FastSpringException.Throttled.class)
                .isThrownBy(() -> quota.acquire(person(Duration.ofMillis(300))))
                .satisfies(refusal -> assertThat(refusal.retryAfter().orElseThrow())
                        .isBetween(Duration.ofMillis(333), Duration.ofMillis(334)));
        assertThat(now).hasValue(START);
        quota.acquire(person(Duration.ofMillis(400)));
    }

    @Test
    void halvesTheRateWhenTheServiceThrottlesAndRaisesItWithAnswers() throws InterruptedException {
        var permit = node().acquire(person(Duration.ZERO));
        permit.answered();
        assertThat(thousandthsPerSecond("address:" + address)).isEqualTo(3_010);
        permit.refused(null);
        assertThat(thousandthsPerSecond("address:" + address)).isEqualTo(1_505);
        assertThat(thousandthsPerSecond("credential:one" + address)).isEqualTo(1_505);
    }

    @Test
    void neverRaisesTheRateAboveTheCeiling() throws InterruptedException {
        var quota = new DatabaseQuota(
                rows, transaction, new QuotaTime(any -> now.get(), this::pass), new QuotaSettings(60));
        quota.acquire(person(Duration.ZERO)).answered();
        assertThat(thousandthsPerSecond("address:" + address)).isEqualTo(1_000);
    }

    @Test
    void blocksAllNodesAndAllCredentialsOfTheAddressForAsLongAsTheServiceAsked() throws InterruptedException {
        node().acquire(person(Duration.ZERO)).refused(Duration.ofSeconds(30));
        var other = node();
        assertThatExceptionOfType(FastSpringException.Throttled.class)
                .isThrownBy(() -> other.acquire(ask("two", Priority.PERSON, Duration.ofSeconds(29))));
        other.acquire(ask("two", Priority.PERSON, Duration.ofMinutes(1)));
        assertThat(Duration.between(START, now.get())).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }

    @Test
    void letsAPersonOvertakeJobsThatWait() throws InterruptedException {
        var quota = node();
        for (int i = 0; i < 4; i++) {
            quota.acquire(ask("one", Priority.JOB, Duration.ZERO));
        }
        assertThatExceptionOfType(FastSpringException.Throttled.class)
                .isThrownBy(() -> quota.acquire(ask("one", Priority.JOB, Duration.ZERO)));
        quota.acquire(person(Duration.ZERO));
        assertThat(now).hasValue(START);
    }

    @Test
    void servesPeopleInTheOrderTheyCame() throws InterruptedException {
        var waits = new ArrayList<Duration>();
        var quota =
                new DatabaseQuota(rows, transaction, new QuotaTime(any -> START, waits::add), new QuotaSettings(600));
        for (int i = 0; i < 5; i++) {
            quota.acquire(person(Duration.ZERO));
        }
        for (int i = 0; i < 3; i++) {
            quota.acquire(person(Duration.ofSeconds(2)));
        }
        // Nobody who comes later is served earlier, and jobs wait behind everybody.
        assertThat(waits).hasSize(3).isSorted().doesNotHaveDuplicates();
        assertThat(waits.getLast()).isBetween(Duration.ofMillis(1_000), Duration.ofMillis(1_001));
        assertThatExceptionOfType(FastSpringException.Throttled.class)
                .isThrownBy(() -> quota.acquire(ask("one", Priority.JOB, Duration.ofSeconds(1))));
    }

    @Test
    void keepsPeopleWaitingWhoHadTheirTurnWhenTheServiceAskedForARest() throws InterruptedException {
        var quota = node();
        for (int i = 0; i < 4; i++) {
            quota.acquire(person(Duration.ZERO));
        }
        var last = quota.acquire(person(Duration.ZERO));
        var refusing = new DatabaseQuota(
                rows,
                transaction,
                new QuotaTime(any -> now.get(), nap -> {
                    if (now.get().equals(START)) {
                        last.refused(Duration.ofSeconds(9));
                    }
                    pass(nap);
                }),
                new QuotaSettings(600));
        refusing.acquire(person(Duration.ofSeconds(20)));
        assertThat(Duration.between(START, now.get())).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
    }

    @Test
    void refusesToWorkInsideATransaction() {
        var quota = node();
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    try {
                        quota.acquire(person(Duration.ZERO));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .withMessage("no network inside a transaction");
    }
}
