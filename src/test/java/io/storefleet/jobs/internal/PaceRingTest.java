package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobPace;
import io.storefleet.jobs.Progress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pace and time left, from what was committed when. */
class PaceRingTest {

    private static final PaceRing EMPTY = new PaceRing(List.of());
    private static final long START = 1_790_000_000_000L;

    private static PaceRing at(PaceRing ring, int second, long ended) {
        return ring.with(START + second * 1_000L, ended);
    }

    @Test
    void knowsNothingBeforeSomeSecondsOfWork() {
        assertThat(EMPTY.pace(Progress.of(10))).isNull();
        var ring = at(at(EMPTY, 0, 0), 4, 100);
        assertThat(ring.pace(new Progress(1_000, 100, 0))).isNull();
    }

    @Test
    void reckonsItemsAMinuteAndTheTimeTheRestTakes() {
        var ring = at(at(at(EMPTY, 0, 0), 30, 50), 60, 100);
        assertThat(ring.pace(new Progress(500, 90, 10))).isEqualTo(new JobPace(100, Duration.ofMinutes(4)));
    }

    @Test
    void knowsNoTimeLeftWhileNobodyKnowsHowMuchThereIs() {
        var ring = at(at(EMPTY, 0, 0), 60, 30);
        assertThat(ring.pace(new Progress(0, 30, 0))).isEqualTo(new JobPace(30, null));
    }

    @Test
    void goesByTheLastMinutesOnly() {
        var ring = EMPTY;
        for (int second = 0; second <= 600; second += 10) {
            ring = at(ring, second, second < 300 ? second * 10L : 3_000 + (second - 300));
        }
        assertThat(ring.pace(new Progress(0, 3_300, 0))).isEqualTo(new JobPace(60, null));
        assertThat(ring.samples()).hasSizeLessThan(25);
    }

    @Test
    void promisesNoMoreThanTheLatestItemsTook() {
        var fast = at(at(EMPTY, 0, 0), 60, 6_000);
        var slow = at(at(at(fast, 70, 6_010), 80, 6_020), 90, 6_030);
        assertThat(slow.pace(new Progress(6_090, 6_030, 0))).isEqualTo(new JobPace(60, Duration.ofMinutes(1)));
        assertThat(at(at(fast, 70, 6_000), 90, 6_000).pace(new Progress(6_090, 6_000, 0)))
                .isNull();
    }

    @Test
    void doesNotTakeALongPauseForSlowness() {
        var ring = at(at(at(EMPTY, 0, 0), 60, 600), 4_000, 610);
        assertThat(ring.pace(new Progress(0, 610, 0))).isNull();
        ring = at(ring, 4_030, 910);
        assertThat(ring.pace(new Progress(0, 910, 0))).isEqualTo(new JobPace(600, null));
    }

    @Test
    void keepsFewSamplesOfManyCommits() {
        var ring = EMPTY;
        for (int commit = 0; commit < 5_000; commit++) {
            ring = ring.with(START + commit * 20L, commit);
        }
        assertThat(ring.samples()).hasSizeLessThan(25);
        assertThat(PaceRing.of(ring.pairs())).isEqualTo(ring);
        assertThat(ring.pace(new Progress(0, 4_999, 0))).isEqualTo(new JobPace(3_000, null));
    }
}
