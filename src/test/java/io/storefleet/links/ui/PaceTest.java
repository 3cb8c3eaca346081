package io.storefleet.links.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Progress;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkPartView;
import io.storefleet.links.LinkTab;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a run still takes. */
class PaceTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void measuresWhatWasDoneSinceTheStart() {
        assertThat(Pace.of(run(JobState.RUNNING, 50, 1_000, 2_000), START.plusSeconds(30)))
                .isEqualTo(new Pace(2_000, Duration.ofSeconds(60)));
    }

    @Test
    void reckonsWithThreeCallsASecondBeforeTheFirstRow() {
        assertThat(Pace.of(run(JobState.RUNNING, 1, 0, 1_800), START).left()).isEqualTo(Duration.ofMinutes(10));
        assertThat(Pace.of(run(JobState.RUNNING, 50, 0, 1_800), START).left()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void promisesNothingWhileNothingRuns() {
        assertThat(Pace.of(run(JobState.PAUSED, 50, 10, 10), START.plusSeconds(9))
                        .left())
                .isZero();
        assertThat(Pace.of(run(JobState.RUNNING, 50, 10, 0), START.plusSeconds(9))
                        .left())
                .isZero();
    }

    @Test
    void saysNothingOfTheRestWhenTheFirstRowIsLongOverdue() {
        var none = run(JobState.RUNNING, 50, 0, 1_800);
        assertThat(Pace.of(none, START.plusSeconds(40)).left()).isEqualTo(Duration.ofSeconds(12));
        assertThat(Pace.of(none, START.plusSeconds(50)).left()).isZero();
    }

    private static LinkBatchView run(JobState state, int idsPerCall, int done, int waiting) {
        var store = StoreId.next();
        var member = MemberId.next();
        var progress = new Progress(done + waiting, done, 0);
        var job = new JobView(
                JobId.next(), "links", "A run", store, member, state, null, progress, START, START, null, null);
        var counts = new LinkCounts(done, 0, waiting, 0, 0);
        var part = new LinkPartView(store, idsPerCall, counts, job);
        return new LinkBatchView(
                LinkBatchId.next(), "A run", LinkTab.ORDERS, member, START, null, false, 0, List.of(part), 0);
    }
}
