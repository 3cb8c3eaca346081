package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.Quota.Permit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InMemoryQuotaTest {

    private final FakeTime time = new FakeTime();
    private final InMemoryQuota quota = new InMemoryQuota(time.environment(), 230);

    private Permit acquire(String credential, Priority priority, Duration patience) throws InterruptedException {
        return quota.acquire(new QuotaRequest("main", credential, priority, patience));
    }

    private int grantedAtOnce(Priority priority) throws InterruptedException {
        for (int granted = 0; ; granted++) {
            try {
                acquire("key-1", priority, Duration.ZERO);
            } catch (Throttled _) {
                return granted;
            }
        }
    }

    @Test
    void grantsABurstOfFiveAndThenThreeASecond() throws InterruptedException {
        assertThat(grantedAtOnce(Priority.PERSON)).isEqualTo(5);

        time.advance(Duration.ofSeconds(1));

        assertThat(grantedAtOnce(Priority.PERSON)).isEqualTo(3);
    }

    @Test
    void grantsNoPermitTwiceToManyThreads() {
        var granted = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.execute(() -> granted.addAndGet(acquired() ? 1 : 0));
            }
        }
        assertThat(granted).hasValue(5);
    }

    private boolean acquired() {
        try {
            acquire("key-1", Priority.PERSON, Duration.ZERO);
            return true;
        } catch (Throttled | InterruptedException _) {
            return false;
        }
    }

    @Test
    void leavesTheLastPermitToPeople() throws InterruptedException {
        assertThat(grantedAtOnce(Priority.JOB)).isEqualTo(4);
        assertThat(grantedAtOnce(Priority.PERSON)).isEqualTo(1);
    }

    @Test
    void sharesTheAddressAmongCredentials() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            acquire("key-" + i, Priority.PERSON, Duration.ZERO);
        }

        assertThatThrownBy(() -> acquire("key-9", Priority.PERSON, Duration.ZERO))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        refusal -> assertThat(refusal.retryAfter())
                                .hasValueSatisfying(wait ->
                                        assertThat(wait).isBetween(Duration.ofMillis(300), Duration.ofMillis(350))));
    }

    @Test
    void waitsWithinThePatience() throws InterruptedException {
        grantedAtOnce(Priority.PERSON);

        acquire("key-1", Priority.PERSON, Duration.ofSeconds(1));

        assertThat(time.pauses).isNotEmpty();
        assertThat(time.pauses.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofMillis(400));
    }

    @Test
    void halvesAfterARefusalAndClosesForAsLongAsAsked() throws InterruptedException {
        Permit first = acquire("key-1", Priority.PERSON, Duration.ZERO);
        Permit second = acquire("key-1", Priority.PERSON, Duration.ZERO);
        first.refused(Duration.ofSeconds(10));
        second.refused(null);

        time.advance(Duration.ofMillis(9_999));
        assertThat(grantedAtOnce(Priority.PERSON)).isZero();

        // One to try, and then, once halved for both, 1.5 a second.
        time.advance(Duration.ofMillis(2_002));
        assertThat(grantedAtOnce(Priority.PERSON)).isEqualTo(4);
    }

    @Test
    void risesWithAnswersUpToTheCeiling() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            acquire("key-1", Priority.PERSON, Duration.ofSeconds(1)).answered();
        }
        grantedAtOnce(Priority.PERSON);

        int granted = 0;
        for (int second = 0; second < 60; second++) {
            time.advance(Duration.ofSeconds(1));
            granted += grantedAtOnce(Priority.PERSON);
        }

        assertThat(granted).isBetween(228, 230);
    }

    @Test
    void refusesACeilingOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InMemoryQuota(time.environment(), 0));
    }

    @Test
    void remembersNoStoreThatNobodyAsksForAnyMore() throws InterruptedException {
        for (int i = 0; i < 10_000; i++) {
            acquire("key-" + i, Priority.PERSON, Duration.ofHours(1)).answered();
        }
        time.advance(Duration.ofMinutes(11));

        acquire("key-new", Priority.PERSON, Duration.ZERO);

        assertThat(quota.size()).isEqualTo(2);
    }

    @Test
    void givesThePlaceOfAnInterruptedWaiterToTheNext() throws Exception {
        var still = new StillTime();
        var slow = new InMemoryQuota(still.environment(), 230);
        var person = new QuotaRequest("main", "key-1", Priority.PERSON, Duration.ofSeconds(15));
        for (int i = 0; i < 5; i++) {
            slow.acquire(person);
        }
        var ended = new CountDownLatch(1);
        Thread first = waiting(slow, () -> {
            try {
                slow.acquire(person);
            } catch (InterruptedException _) {
                ended.countDown();
            }
        });
        var served = new CountDownLatch(1);
        Thread second = waiting(slow, () -> {
            slow.acquire(person);
            served.countDown();
        });

        first.interrupt();
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(slow.waiting()).isEqualTo(1);
        still.advance(Duration.ofMillis(340));
        assertThat(served.await(5, TimeUnit.SECONDS)).isTrue();
        second.join();
    }

    @Test
    void tellsAWaiterWhosePatienceEndsWhenTheServiceWantsARest() throws Exception {
        var still = new StillTime();
        var slow = new InMemoryQuota(still.environment(), 230);
        var person = new QuotaRequest("main", "key-1", Priority.PERSON, Duration.ofSeconds(15));
        Permit last = slow.acquire(person);
        for (int i = 0; i < 4; i++) {
            slow.acquire(person);
        }
        var told = new CompletableFuture<Throttled>();
        waiting(slow, () -> told.complete(catchThrowableOfType(Throttled.class, () -> slow.acquire(person))));
        last.refused(Duration.ofMinutes(1));

        still.advance(Duration.ofMillis(340));
        still.advance(Duration.ofSeconds(15));

        assertThat(told.get(5, TimeUnit.SECONDS).retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(44), Duration.ofSeconds(46)));
        assertThat(slow.waiting()).isZero();
    }

    /** Starts a thread and returns when it stands in line. */
    private static Thread waiting(InMemoryQuota slow, Executable wish) {
        int before = slow.waiting();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                wish.execute();
            } catch (Throwable failure) {
                throw new AssertionError(failure);
            }
        });
        while (slow.waiting() == before) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void servesThousandsOfThreadsWithoutAskingTheClockAllTheTime() throws InterruptedException {
        var hurry = ScaledTime.of(2_000);
        var environment = hurry.environment();
        var naps = new AtomicInteger();
        var counted = new Environment(
                environment.clock(),
                duration -> {
                    naps.incrementAndGet();
                    hurry.sleep(duration);
                },
                environment.random());
        var shared = new InMemoryQuota(counted, 6_000);
        var granted = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3_000; i++) {
                var request = new QuotaRequest("main", "key-" + i % 20, Priority.JOB, Duration.ofDays(1));
                threads.execute(() -> granted.addAndGet(granted(shared, request)));
            }
        }

        assertThat(granted).hasValue(3_000);
        assertThat(naps.get()).isBetween(10, 6_500);
    }

    private static int granted(InMemoryQuota shared, QuotaRequest request) {
        try {
            shared.acquire(request).answered();
            return 1;
        } catch (InterruptedException _) {
            return 0;
        }
    }
}
