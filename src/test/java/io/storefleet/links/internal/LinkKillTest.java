package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobWorker;
import io.storefleet.links.LinkBatchId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node dies, or seems to, with calls under way; another goes on, and the first one's answers come too late. */
class LinkKillTest extends LinkRunTest {

    private final JobWorker oneCall;
    private final JobWorker wave;

    LinkKillTest(LinksFixture fixture, JobWorker oneCall, LongSlices slices) {
        super(fixture);
        this.oneCall = oneCall;
        this.wave = slices.worker();
    }

    /** Another worker finishes the run before the one that seemed dead gets its answers. */
    private void overtake(JobWorker worker, UnderWay killed) throws InterruptedException {
        var run = killed.run();
        fixture.declareDead(scene);
        fixture.work(worker);
        complete(run);
        var written = written(run);
        killed.land();
        fixture.workOn(worker, scene, run);
        complete(run);
        assertThat(written(run)).as("links as they were written first").isEqualTo(written);
    }

    /** All that a second writing of a row would change. */
    private String written(LinkBatchId run) {
        return fixture.text(
                "select md5(string_agg(item::text, ',' order by line)) from tenant.link_item item where batch_id = '%s'"
                        .formatted(run));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 8, 13, 21})
    void losesAndDoublesNothingWhereverANodeIsKilled(long seed) throws InterruptedException {
        simulator.switches().maxBatch(20);
        var run = fixture.start(scene, scene.ids(ROWS));
        for (int step = new Random(seed).nextInt(6); step > 0; step--) {
            oneCall.runOnce();
        }
        assertThat(view(run).counts().links()).isLessThan(ROWS);
        var hold = simulator.chaos().on("*/authenticate").times(1).hold();
        var killed = slice(oneCall);
        await(List.of(hold));
        overtake(oneCall, new UnderWay(run, List.of(hold), killed));
        assertThat(answeredMoreThanOnce()).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 8, 13, 21})
    void asksNoMoreThanWhatWasUnderWayAgainWhereverANodeIsKilled(long seed) throws InterruptedException {
        int from = new Random(seed).nextInt(ROWS / SIZE - Wave.MOST);
        overtake(wave, begin(wave, from, Wave.MOST));
        assertThat(answered())
                .hasSize(ROWS)
                .allSatisfy((id, times) -> assertThat(times).isLessThanOrEqualTo(2));
        assertThat(answeredMoreThanOnce()).isLessThanOrEqualTo(Wave.MOST * SIZE);
    }

    @Test
    void asksAtMostOneSliceAgainWhenANodeIsKilledInTheMiddle() throws InterruptedException {
        var hold = simulator.chaos().on("*/authenticate").after(1).times(1).hold();
        var run = fixture.start(scene, scene.ids(ROWS));
        assertThat(oneCall.runOnce()).isTrue();
        var killed = slice(oneCall);
        await(List.of(hold));
        overtake(oneCall, new UnderWay(run, List.of(hold), killed));
        assertThat(answered())
                .hasSize(ROWS)
                .allSatisfy((id, times) -> assertThat(times).isLessThanOrEqualTo(2));
        assertThat(answeredMoreThanOnce()).isLessThanOrEqualTo(ROWS - 50);
    }
}
