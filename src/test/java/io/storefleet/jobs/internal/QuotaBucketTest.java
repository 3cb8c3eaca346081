package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Priority;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How a bucket fills, learns and keeps people first. */
class QuotaBucketTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private static QuotaBucket bucket(double rate, double permits) {
        return new QuotaBucket("address:test", rate, permits, NOW, null);
    }

    @Test
    void fillsWithItsRateUpToTheBurst() {
        assertThat(bucket(2, 0).at(NOW.plusSeconds(1), 9).permits()).isEqualTo(2);
        assertThat(bucket(2, 0).at(NOW.plusSeconds(60), 9).permits()).isEqualTo(5);
    }

    @Test
    void neverFillsFasterThanTheCeilingNorBackwards() {
        assertThat(bucket(8, 0).at(NOW.plusSeconds(1), 2).permits()).isEqualTo(2);
        assertThat(bucket(8, 1).at(NOW.minusSeconds(9), 8).permits()).isEqualTo(1);
    }

    @Test
    void leavesTheLastPermitToPeople() {
        var one = bucket(2, 1);
        assertThat(one.waitFor(Priority.PERSON, NOW)).isZero();
        assertThat(one.waitFor(Priority.JOB, NOW)).isEqualTo(Duration.ofMillis(500));
        assertThat(one.take().waitFor(Priority.PERSON, NOW)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void halvesOnceForRefusalsThatCameTogetherAndTakesTheLongestWait() {
        var first = bucket(4, 5).refused(NOW, Duration.ofSeconds(10));
        var second = first.refused(NOW.plusSeconds(1), Duration.ofSeconds(30));
        assertThat(second.rate()).isEqualTo(2);
        assertThat(second.blockedUntil()).isEqualTo(NOW.plusSeconds(31));
        assertThat(second.refused(NOW.plusSeconds(2), null).blockedUntil()).isEqualTo(NOW.plusSeconds(31));
    }

    @Test
    void growsNoPermitsWhileItIsBlocked() {
        var blocked = bucket(4, 5).refused(NOW, Duration.ofSeconds(10));
        var then = NOW.plusSeconds(9);
        assertThat(blocked.at(then, 9).waitFor(Priority.PERSON, then)).isEqualTo(Duration.ofMillis(1_500));
        var open = NOW.plusSeconds(11);
        assertThat(blocked.at(open, 9).permits()).isEqualTo(2);
    }

    @Test
    void neverLearnsToStandStill() {
        var bucket = bucket(3, 5);
        var now = NOW;
        for (int i = 0; i < 50; i++) {
            bucket = bucket.refused(now, null);
            now = now.plusSeconds(60);
        }
        assertThat(bucket.rate()).isEqualTo(QuotaBucket.SLOWEST);
    }
}
