package io.storefleet.fastspring.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.rate.ThrottledService.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contract §1.1. */
class AdaptiveRateTest {

    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");

    private final AdaptiveRate rate = new AdaptiveRate(START, 230, new SplittableRandom(7));

    private Duration waitAt(double second) {
        return rate.waitFor(Priority.PERSON, 0, at(second));
    }

    private AdaptiveRate.Taken take(double second) {
        assertThat(waitAt(second)).isZero();
        return rate.take(at(second));
    }

    private static Instant at(double second) {
        return START.plusNanos((long) (second * 1e9));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ANY_MINUTE", "FULL_MINUTES"})
    void spendsAMovingQuotaAndIsSeldomRefused(Kind kind) {
        var service = new ThrottledService(kind, 600);

        service.minutes(20, 250);
        service.minutes(20, 60);
        service.minutes(20, 250);

        assertThat(service.share()).isGreaterThan(0.95);
        assertThat(service.refusedShare()).isLessThan(0.02);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ANY_MINUTE", "FULL_MINUTES"})
    void learnsAsWellFromRefusalsThatNameNoTime(Kind kind) {
        var service = new ThrottledService(kind, 600).silent();

        service.minutes(20, 250);
        service.minutes(20, 60);
        service.minutes(20, 250);

        assertThat(service.share()).isGreaterThan(0.95);
        assertThat(service.refusedShare()).isLessThan(0.02);
    }

    @Test
    void getsAlongWithAServiceThatCountsNoMinutes() {
        var service = new ThrottledService(Kind.STEADY_FLOW, 600);

        service.minutes(20, 250);
        service.minutes(20, 60);

        assertThat(service.share()).isGreaterThan(0.75);
        assertThat(service.refusedShare()).isLessThan(0.03);
    }

    @Test
    void isNeverRefusedBelowItsCeiling() {
        var service = new ThrottledService(Kind.ANY_MINUTE, 230);

        service.minutes(30, 250);

        assertThat(service.refused).isZero();
        assertThat(service.share()).isGreaterThan(0.9);
    }

    @Test
    void restsLongerAndLongerWhileEveryCallIsRefused() {
        List<Double> rests = new ArrayList<>();
        double now = 0;
        for (int i = 0; i < 8; i++) {
            rate.refused(take(now), at(now), null);
            double open = now + waitAt(now).toNanos() / 1e9;
            rests.add(open - now);
            now = open + 0.001;
        }

        assertThat(rests.getFirst()).isBetween(2.0, 6.0);
        assertThat(rests.subList(5, 8)).allSatisfy(rest -> assertThat(rest).isBetween(60.0, 71.0));
    }

    @Test
    void doesNotComeBackAllAtOnceAfterARest() {
        for (int i = 0; i < 5; i++) {
            take(0);
        }
        rate.refused(take(1), at(1), Duration.ofSeconds(30));

        assertThat(waitAt(1)).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_200));
        take(31.2);
        assertThat(waitAt(31.2)).isGreaterThan(Duration.ofMillis(300));
        take(31.9);
        assertThat(waitAt(31.9)).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void countsARefusalOnceForCallsThatWereUnderWayTogether() {
        var taken = List.of(take(0), take(0), take(0));

        rate.refused(taken.get(0), at(1), Duration.ofSeconds(1));
        rate.refused(taken.get(1), at(5), Duration.ofSeconds(1));
        rate.refused(taken.get(2), at(9), Duration.ofSeconds(1));

        assertThat(waitAt(9)).isEqualTo(Duration.ofSeconds(1));
        take(10.001);
        // Halved once: 1.5 a second.
        assertThat(waitAt(10.001)).isBetween(Duration.ofMillis(660), Duration.ofMillis(670));
    }

    @Test
    void learnsNothingFromAnswersNobodyHadToWaitFor() {
        for (int second = 0; second < 600; second += 2) {
            rate.answered(take(second), at(second + 0.2));
        }

        int atOnce = 0;
        for (double now = 600; now < 610; now += 0.01) {
            atOnce += waitAt(now).isZero() ? 1 : 0;
            if (waitAt(now).isZero()) {
                rate.take(at(now));
            }
        }
        assertThat(atOnce).isBetween(33, 36);
    }

    @Test
    void isIdleOnlyWhenNothingWouldBeForgotten() {
        assertThat(rate.isIdle(at(1_000), Duration.ofMinutes(10))).isTrue();
        rate.refused(take(1_000), at(1_000), Duration.ofHours(1));

        assertThat(rate.isIdle(at(1_000 + 3_599), Duration.ofMinutes(10))).isFalse();
        assertThat(rate.isIdle(at(1_000 + 3_600 + 601), Duration.ofMinutes(10))).isTrue();
    }
}
