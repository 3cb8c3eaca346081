package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.Quota.Permit;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

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

        // Once halved for both: 1.5 a second.
        time.advance(Duration.ofMillis(2_002));
        assertThat(grantedAtOnce(Priority.PERSON)).isEqualTo(3);
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
}
