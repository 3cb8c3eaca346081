package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.QuotaBoard;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkState;
import io.storefleet.links.LinkTab;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.chaos.Hold;
import io.storefleet.testing.TestContext;
import java.util.ArrayList;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Slices long enough to ask for several batches at the same time. */
class LinkWaveTest extends LinkRunTest {

    private final JobWorker worker;

    LinkWaveTest(LinksFixture fixture, LongSlices slices) {
        super(fixture);
        this.worker = slices.worker();
    }

    private void awaitLinks(LinkBatchId run, int links) {
        Awaitility.await().until(() -> view(run).counts().links() >= links);
    }

    @Test
    void hasEightBatchesUnderWayAndHandsNoRowToTwo() throws InterruptedException {
        var underWay = begin(worker, 0, 8);
        var run = underWay.run();
        assertThat(simulator.calls().stream().filter(Call::authenticates).filter(call -> call.status() == 200))
                .isEmpty();
        underWay.land();
        fixture.work(worker);
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(ROWS, 0, 0, 0, 0));
        assertThat(answered())
                .hasSize(ROWS)
                .allSatisfy((id, times) -> assertThat(times).isOne());
    }

    @Test
    void takesInTheAnswersThatComeWhileAnotherIsAwaited() throws InterruptedException {
        var underWay = begin(worker, 0, 1);
        var run = underWay.run();
        awaitLinks(run, ROWS - SIZE);
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(ROWS - SIZE, 0, SIZE, 0, 0));
        underWay.land();
        assertThat(view(run).counts().links()).isEqualTo(ROWS);
    }

    @Test
    void waitsForWhatIsUnderWayAndAsksNoMoreWhenPaused() throws InterruptedException {
        var underWay = begin(worker, 0, 8);
        var run = underWay.run();
        fixture.as(scene.owner(), () -> fixture.links().pause(run));
        underWay.holds().getFirst().release();
        awaitLinks(run, SIZE);
        underWay.land();
        assertThat(view(run).state()).isEqualTo(JobState.PAUSED);
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(8 * SIZE, 0, ROWS - 8 * SIZE, 0, 0));
        assertThat(answered()).hasSize(8 * SIZE);
        fixture.as(scene.owner(), () -> fixture.links().resume(run));
        fixture.work(worker);
        assertThat(view(run).counts().links()).isEqualTo(ROWS);
        assertThat(answered()).allSatisfy((id, times) -> assertThat(times).isOne());
    }

    @Test
    void keepsTheAnswersOfTheOthersWhenOneBatchBringsNothing() throws InterruptedException {
        learned(SIZE);
        var ids = scene.ids(ROWS);
        var heads = heads(ids, 0, 8);
        var holds = hold(heads.subList(1, 8));
        simulator
                .chaos()
                .on("/accounts/*" + heads.getFirst() + "*/authenticate")
                .html(200);
        var run = fixture.start(scene, ids);
        var slice = slice(worker);
        await(holds);
        holds.forEach(Hold::release);
        slice.join();
        assertThat(view(run).counts().links()).isGreaterThanOrEqualTo(7 * SIZE);
        assertThat(fixture.count("select failures from (select split_part(checkpoint, ';', 2)::bigint as failures"
                        + " from tenant.job where id = '%s')".formatted(job(run))))
                .isOne();
        fixture.workOn(worker, scene, run);
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(ROWS - 1, 1, 0, 0, 0));
        assertThat(fixture.rows(scene, run).getFirst().state()).isEqualTo(LinkState.FAILED);
    }

    private Object job(LinkBatchId run) {
        return view(run).parts().getFirst().job().id();
    }

    @Test
    void asksNobodyTwiceWhereBatchesAreRefusedAsAWhole() {
        learned(SIZE);
        simulator.switches().turnOn(Switch.NO_BATCH);
        var run = fixture.start(scene, scene.ids(60));
        fixture.work(worker);
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(60, 0, 0, 0, 0));
        assertThat(answered())
                .hasSize(60)
                .allSatisfy((id, times) -> assertThat(times).isOne());
        assertThat(simulator.calls().stream().filter(call -> call.status() != 200))
                .hasSizeLessThan(2 * Wave.MOST);
    }

    @Test
    void isRefusedOneCallAtATimeWhileItLearns() {
        simulator.switches().maxBatch(20);
        var run = fixture.start(scene, scene.ids(ROWS));
        fixture.work(worker);
        assertThat(view(run).counts().links()).isEqualTo(ROWS);
        assertThat(simulator.calls().stream()
                        .filter(call -> call.status() != 200)
                        .map(call -> call.ids().size()))
                .startsWith(50, 25)
                .doesNotHaveDuplicates();
    }

    @Test
    void takesAPermitForEachCall() {
        learned(SIZE);
        var run = fixture.start(scene, scene.ids(ROWS));
        fixture.work(worker);
        complete(run);
        var credential = fixture.text(
                "select id::text from tenant.store_credential where store_id = '%s'".formatted(scene.store()));
        var standing = fixture.bean(QuotaBoard.class).standing(TestContext.SIMULATOR + "@default", credential);
        assertThat(standing.credential().spent()).isEqualTo(Math.ceilDiv(ROWS, SIZE));
    }

    @Test
    void findsAddressesAtTheSameTimeAndTakesTheSameAccountOnce() {
        var accounts = scene.simulated().accounts().subList(0, 12);
        var lines = new ArrayList<String>();
        accounts.forEach(account -> lines.add(account.email()));
        accounts.forEach(account -> lines.add(account.email().toUpperCase(Locale.ROOT)));
        var run = fixture.start(scene.owner(), scene.store(), LinkTab.ORDERS, lines);
        fixture.workOn(worker, scene, run);
        var counts = view(run).counts();
        assertThat(counts.links()).isEqualTo(12);
        assertThat(counts.failed() + counts.waiting()).isZero();
    }
}
