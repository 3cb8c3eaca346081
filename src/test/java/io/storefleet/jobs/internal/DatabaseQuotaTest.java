package io.storefleet.jobs.internal;

import static io.storefleet.jobs.internal.QuotaFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.QuotaRequest;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The quota that all nodes share, with threads that wait, over the real database and under a simulated time. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DatabaseQuotaTest {

    private final TransactionTemplate transaction;
    private final QuotaFixture fixture;

    @Autowired
    DatabaseQuotaTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.fixture = new QuotaFixture(jdbc, transaction);
    }

    /** As on another node: nothing is shared but the database and the time. */
    private Quota node() {
        return fixture.quota(600);
    }

    private QuotaRequest ask(String store, Priority priority, Duration patience) {
        return new QuotaRequest(fixture.address, fixture.key(store), priority, patience);
    }

    private QuotaRequest person(Duration patience) {
        return ask("one", Priority.PERSON, patience);
    }

    private double perMinute(String store) {
        return fixture.board(600)
                .standing(fixture.address, fixture.key(store))
                .credential()
                .perMinute();
    }

    private int spent() {
        return fixture.board(600)
                .standing(fixture.address, fixture.key("one"))
                .address()
                .spent();
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
        var seconds = fixture.passed().toMillis() / 1_000.0;
        assertThat(granted.get()).isBetween(30, (int) (5 + 3 * seconds));
    }

    private void grantUntil(Quota quota, Instant end, AtomicInteger granted) {
        try {
            while (fixture.now.get().isBefore(end)) {
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
        assertThat(fixture.passed()).isBetween(Duration.ofMillis(19_990), Duration.ofMillis(20_200));
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
    void takesNothingFromTheAddressWhileTheStoreHasNoPermit() throws InterruptedException {
        var elsewhere = new QuotaRequest(fixture.key("elsewhere"), fixture.key("one"), Priority.PERSON, Duration.ZERO);
        var quota = node();
        quota.acquire(elsewhere).refused(Duration.ofMinutes(5));

        assertThatExceptionOfType(FastSpringException.Throttled.class)
                .isThrownBy(() -> quota.acquire(person(Duration.ofSeconds(9))));
        assertThat(spent()).isZero();
        for (int i = 0; i < 5; i++) {
            quota.acquire(ask("two", Priority.PERSON, Duration.ZERO));
        }
        assertThat(spent()).isEqualTo(5);
    }

    @Test
    void takesNothingFromTheStoreWhileTheAddressHasNoPermit() throws InterruptedException {
        var quota = node();
        for (int i = 0; i < 5; i++) {
            quota.acquire(ask("store" + i, Priority.PERSON, Duration.ZERO));
        }
        assertThatExceptionOfType(FastSpringException.Throttled.class)
                .isThrownBy(() -> quota.acquire(ask("store9", Priority.PERSON, Duration.ZERO)));

        var standing = fixture.board(600).standing(fixture.address, fixture.key("store9"));
        assertThat(standing.credential().spent()).isZero();
        assertThat(standing.address().spent()).isEqualTo(5);
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
        assertThat(fixture.now).hasValue(START);
        quota.acquire(person(Duration.ofMillis(400)));
    }

    @Test
    void halvesTheRateWhenTheServiceThrottlesWithOrWithoutATime() throws InterruptedException {
        var quota = node();
        quota.acquire(ask("asks", Priority.PERSON, Duration.ZERO)).refused(Duration.ofSeconds(3));
        fixture.pass(Duration.ofSeconds(4));
        quota.acquire(ask("silent", Priority.PERSON, Duration.ZERO)).refused(null);

        // Half of 180, and one in a hundred less to stay below.
        assertThat(perMinute("asks")).isEqualTo(89.1);
        assertThat(perMinute("silent")).isEqualTo(89.1);
        assertThat(fixture.board(600)
                        .standing(fixture.address, fixture.key("silent"))
                        .credential()
                        .throttledUntil())
                .isBetween(fixture.now.get().plusSeconds(2), fixture.now.get().plusSeconds(4));
    }

    @Test
    void neverRaisesTheRateAboveTheCeiling() throws InterruptedException {
        var quota = fixture.quota(60);
        for (int i = 0; i < 100; i++) {
            quota.acquire(person(Duration.ofMinutes(2))).answered();
        }
        assertThat(fixture.board(60)
                        .standing(fixture.address, fixture.key("one"))
                        .address())
                .satisfies(limit -> assertThat(limit.perMinute()).isEqualTo(60))
                .satisfies(limit -> assertThat(limit.spent()).isBetween(58, 60));
        assertThat(fixture.passed()).isGreaterThan(Duration.ofSeconds(60));
    }

    @Test
    void blocksAllNodesAndAllCredentialsOfTheAddressForAsLongAsTheServiceAsked() throws InterruptedException {
        node().acquire(person(Duration.ZERO)).refused(Duration.ofSeconds(30));
        var other = node();
        assertThatExceptionOfType(FastSpringException.Throttled.class)
                .isThrownBy(() -> other.acquire(ask("two", Priority.PERSON, Duration.ofSeconds(29))));
        other.acquire(ask("two", Priority.PERSON, Duration.ofMinutes(1)));
        assertThat(fixture.passed()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
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
        assertThat(fixture.now).hasValue(START);
    }

    @Test
    void givesAnInterruptedThreadNoPermit() throws InterruptedException {
        var quota = node();
        var stopped = new CountDownLatch(1);
        var thread = Thread.ofVirtual().unstarted(() -> {
            try {
                Thread.currentThread().interrupt();
                quota.acquire(person(Duration.ofMinutes(1)));
            } catch (InterruptedException _) {
                stopped.countDown();
            }
        });
        thread.start();
        thread.join();

        assertThat(stopped.getCount()).isZero();
        for (int i = 0; i < 5; i++) {
            quota.acquire(person(Duration.ZERO));
        }
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
