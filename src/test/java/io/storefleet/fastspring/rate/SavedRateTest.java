package io.storefleet.fastspring.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.fastspring.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A rate that is saved and restored all the time learns as one that is not. */
class SavedRateTest {

    private static final Instant START = Instant.parse("2026-06-01T10:00:00.123456Z");

    private final SplittableRandom chance = new SplittableRandom(7);

    private static AdaptiveRate fresh() {
        return new AdaptiveRate(START, 600, new SplittableRandom(3));
    }

    private static AdaptiveRate restored(AdaptiveRate rate, SplittableRandom random) {
        return AdaptiveRate.restored(rate.saved(), 600, random);
    }

    @Test
    void goesOnExactlyAsTheOneThatWasSaved() {
        var kept = fresh();
        var random = new SplittableRandom(3);
        var moved = new AdaptiveRate(START, 600, random);
        Deque<AdaptiveRate.Taken> underWay = new ArrayDeque<>();
        Instant now = START;
        for (int step = 0; step < 3_000; step++) {
            now = now.plusNanos(chance.nextInt(400_000_000));
            moved = restored(moved, random);
            Duration wait = kept.waitFor(Priority.PERSON, 0, now);
            assertThat(moved.waitFor(Priority.PERSON, 0, now)).isEqualTo(wait);
            if (wait.isZero()) {
                underWay.add(kept.take(now));
                assertThat(moved.take(now)).isEqualTo(underWay.getLast());
            }
            if (underWay.size() > 3) {
                tell(kept, moved, underWay.remove(), now);
            }
            assertThat(moved.saved()).isEqualTo(kept.saved());
        }
        assertThat(moved.perMinute()).isEqualTo(kept.perMinute()).isNotEqualTo(180);
        assertThat(moved.spent(now)).isEqualTo(kept.spent(now)).isPositive();
    }

    private void tell(AdaptiveRate kept, AdaptiveRate moved, AdaptiveRate.Taken taken, Instant now) {
        switch (chance.nextInt(40)) {
            case 0 -> {
                kept.refused(taken, now, null);
                moved.refused(taken, now, null);
            }
            case 1 -> {
                kept.putBack(taken);
                moved.putBack(taken);
            }
            default -> {
                kept.answered(taken, now);
                moved.answered(taken, now);
            }
        }
    }

    @Test
    void fitsIntoTheRowOfATable() {
        var rate = new AdaptiveRate(START, 230, new SplittableRandom(3));
        Instant now = START;
        while (Duration.between(START, now).toMinutes() < 10) {
            now = now.plus(rate.waitFor(Priority.JOB, 0, now));
            rate.answered(rate.take(now), now);
        }

        assertThat(rate.spent(now)).isGreaterThan(225);
        assertThat(rate.saved()).hasSizeLessThan(1_600);
    }

    @Test
    void keepsToAnotherCeilingThanTheOneItWasSavedUnder() {
        assertThat(AdaptiveRate.restored(fresh().saved(), 60, chance).perMinute())
                .isEqualTo(60);
    }

    @Test
    void tellsHowLongTheServiceWantsNoCall() {
        var rate = fresh();
        assertThat(rate.rest(START)).isZero();

        rate.refused(rate.take(START), START, Duration.ofSeconds(9));

        assertThat(rate.rest(START.plusSeconds(2))).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void refusesWhatNoRateOfThisVersionHasSaved() {
        var saved = fresh().saved();
        var cut = Arrays.copyOf(saved, saved.length - 1);
        var other = saved.clone();
        other[0]++;

        assertThatIllegalArgumentException().isThrownBy(() -> AdaptiveRate.restored(cut, 600, chance));
        assertThatIllegalArgumentException().isThrownBy(() -> AdaptiveRate.restored(other, 600, chance));
        assertThatIllegalArgumentException().isThrownBy(() -> AdaptiveRate.restored(new byte[0], 600, chance));
    }
}
