package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.links.LinkTab;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.chaos.Hold;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;

/** Slices long enough to ask for several batches at the same time. */
@StorefleetTest
@TestPropertySource(properties = "storefleet.links.slice=1m")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LinkWaveTest {

    private static final int SIZE = 5;
    private static final int ROWS = 119;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final LinksFixture fixture;
    private final Simulator simulator;
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    LinkWaveTest(LinksFixture fixture) {
        this.fixture = fixture;
        this.simulator = fixture.simulator();
    }

    @BeforeEach
    void open() {
        scene = fixture.scene();
    }

    /** Earlier runs have taught that the store takes so many and no more. */
    private void learned(int ids) {
        simulator.switches().maxBatch(ids);
        fixture.sql("insert into tenant.link_pace (tenant_id, store_id, ids_per_call, answered, refused)"
                + " values ('%s', '%s', %d, %3$d, %d)".formatted(scene.owner().tenant(), scene.store(), ids, ids + 1));
    }

    private List<Hold> hold(List<String> ids) {
        return ids.stream()
                .map(id -> simulator
                        .chaos()
                        .on("/accounts/*" + id + "*/authenticate")
                        .times(1)
                        .hold())
                .toList();
    }

    /** The first id of each of the first batches. */
    private List<String> heads(List<String> ids, int batches) {
        return java.util.stream.IntStream.range(0, batches)
                .mapToObj(at -> ids.get(at * SIZE))
                .toList();
    }

    private static void await(List<Hold> holds) throws InterruptedException {
        for (var hold : holds) {
            assertThat(hold.awaitCall(SOON)).isTrue();
        }
    }

    private Thread slice() {
        return Thread.ofVirtual().start(fixture.bean(JobWorker.class)::runOnce);
    }

    private Map<String, Long> answered() {
        return simulator.calls().stream()
                .filter(call -> call.authenticates() && call.status() == 200)
                .flatMap(call -> call.ids().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private void whole(LinkBatchId run, int rows) {
        assertThat(fixture.rows(scene, run))
                .extracting(LinkRow::line)
                .hasSize(rows)
                .doesNotHaveDuplicates();
        var counts = fixture.view(scene, run).counts();
        assertThat(counts.total() + counts.duplicates()).isEqualTo(rows);
        assertThat(fixture.rows(scene, run).stream().filter(row -> row.state() == LinkState.LINK))
                .hasSize(counts.links());
    }

    @Test
    void hasEightBatchesUnderWayAndHandsNoRowToTwo() throws InterruptedException {
        learned(SIZE);
        var ids = scene.ids(ROWS);
        var holds = hold(heads(ids, 8));
        var run = fixture.start(scene, ids);
        var slice = slice();
        await(holds);
        assertThat(simulator.calls().stream().filter(Call::authenticates).filter(call -> call.status() == 200))
                .isEmpty();
        holds.forEach(Hold::release);
        slice.join();
        fixture.work();
        assertThat(fixture.view(scene, run).counts()).isEqualTo(new LinkCounts(ROWS, 0, 0, 0, 0));
        assertThat(answered())
                .hasSize(ROWS)
                .allSatisfy((id, times) -> assertThat(times).isOne());
    }

    @Test
    void takesInTheAnswersThatComeWhileAnotherIsAwaited() throws InterruptedException {
        learned(SIZE);
        var ids = scene.ids(ROWS);
        var hold = hold(heads(ids, 1)).getFirst();
        var run = fixture.start(scene, ids);
        var slice = slice();
        assertThat(hold.awaitCall(SOON)).isTrue();
        for (long end = System.nanoTime() + SOON.toNanos();
                fixture.view(scene, run).counts().links() < ROWS - SIZE && System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }
        assertThat(fixture.view(scene, run).counts()).isEqualTo(new LinkCounts(ROWS - SIZE, 0, SIZE, 0, 0));
        hold.release();
        slice.join();
        assertThat(fixture.view(scene, run).counts().links()).isEqualTo(ROWS);
    }

    @Test
    void waitsForWhatIsUnderWayAndAsksNoMoreWhenPaused() throws InterruptedException {
        learned(SIZE);
        var ids = scene.ids(ROWS);
        var holds = hold(heads(ids, 8));
        var run = fixture.start(scene, ids);
        var slice = slice();
        await(holds);
        fixture.as(scene.owner(), () -> fixture.links().pause(run));
        holds.getFirst().release();
        for (long end = System.nanoTime() + SOON.toNanos();
                fixture.view(scene, run).counts().links() < SIZE && System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }
        holds.forEach(Hold::release);
        slice.join();
        assertThat(fixture.view(scene, run).state()).isEqualTo(JobState.PAUSED);
        assertThat(fixture.view(scene, run).counts()).isEqualTo(new LinkCounts(8 * SIZE, 0, ROWS - 8 * SIZE, 0, 0));
        assertThat(answered()).hasSize(8 * SIZE);
        fixture.as(scene.owner(), () -> fixture.links().resume(run));
        fixture.work();
        assertThat(fixture.view(scene, run).counts().links()).isEqualTo(ROWS);
        assertThat(answered()).allSatisfy((id, times) -> assertThat(times).isOne());
    }

    @Test
    void keepsTheAnswersOfTheOthersWhenOneBatchBringsNothing() throws InterruptedException {
        learned(SIZE);
        var ids = scene.ids(ROWS);
        var heads = heads(ids, 8);
        var holds = hold(heads.subList(1, 8));
        simulator
                .chaos()
                .on("/accounts/*" + heads.getFirst() + "*/authenticate")
                .html(200);
        var run = fixture.start(scene, ids);
        var slice = slice();
        await(holds);
        holds.forEach(Hold::release);
        slice.join();
        assertThat(fixture.view(scene, run).counts().links()).isGreaterThanOrEqualTo(7 * SIZE);
        assertThat(fixture.count("select failures from (select split_part(checkpoint, ';', 2)::bigint as failures"
                        + " from tenant.job where id = '%s')".formatted(job(run))))
                .isOne();
        fixture.workOn(scene, run);
        assertThat(fixture.view(scene, run).counts()).isEqualTo(new LinkCounts(ROWS - 1, 1, 0, 0, 0));
        assertThat(fixture.rows(scene, run).getFirst().state()).isEqualTo(LinkState.FAILED);
    }

    private Object job(LinkBatchId run) {
        return fixture.view(scene, run).parts().getFirst().job().id();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 8, 13, 21})
    void asksNoMoreThanWhatWasUnderWayAgainWhereverANodeIsKilled(long seed) throws InterruptedException {
        learned(SIZE);
        var ids = scene.ids(ROWS);
        int from = new Random(seed).nextInt(ROWS / SIZE - 8);
        var holds = hold(heads(ids.subList(from * SIZE, ROWS), 8));
        var run = fixture.start(scene, ids);
        var killed = slice();
        await(holds);
        fixture.sql(
                "update tenant.job set lease_until = clock_timestamp() - interval '1 ms' where lease_until is not null;"
                        + "update directory.wake_up set due_at = clock_timestamp() - interval '1 second',"
                        + " held_until = clock_timestamp() - interval '1 second'");
        fixture.work();
        holds.forEach(Hold::release);
        killed.join();
        fixture.workOn(scene, run);
        whole(run, ROWS);
        assertThat(fixture.view(scene, run).counts().links()).isEqualTo(ROWS);
        assertThat(answered())
                .hasSize(ROWS)
                .allSatisfy((id, times) -> assertThat(times).isLessThanOrEqualTo(2));
        assertThat(answered().values().stream().filter(times -> times > 1)).hasSizeLessThanOrEqualTo(Wave.MOST * SIZE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void losesNothingWhenThreeCallsInTenFailInEveryWay(long seed) {
        learned(SIZE);
        simulator.chaos().on("*/authenticate").chance(0.3, seed).storm();
        var run = fixture.start(scene, scene.ids(ROWS));
        fixture.workOn(scene, run);
        for (int rounds = 0; rounds < 20 && fixture.view(scene, run).state() == JobState.PAUSED; rounds++) {
            fixture.as(scene.owner(), () -> fixture.links().resume(run));
            fixture.workOn(scene, run);
        }
        whole(run, ROWS);
        simulator.chaos().clear();
        if (fixture.view(scene, run).counts().failed() > 0) {
            fixture.as(scene.owner(), () -> fixture.links().again(run, LinkAgain.FAILED));
            fixture.workOn(scene, run);
        }
        assertThat(fixture.view(scene, run).counts().links()).isEqualTo(ROWS);
    }

    @Test
    void givesEachKnownRowItsLinkWhenEveryThirdIsUnknown() {
        var lines = new ArrayList<String>();
        var known = scene.ids(80);
        for (int at = 0; at < known.size(); at++) {
            lines.add(known.get(at));
            if (at % 2 == 1) {
                lines.add("unknown-" + at);
            }
        }
        learned(SIZE);
        var run = fixture.start(scene, lines);
        fixture.work();
        whole(run, 120);
        assertThat(fixture.rows(scene, run))
                .allMatch(row -> row.input().startsWith("unknown") == (row.state() == LinkState.FAILED));
    }

    @Test
    void asksNobodyTwiceWhereBatchesAreRefusedAsAWhole() {
        learned(SIZE);
        simulator.switches().turnOn(Switch.NO_BATCH);
        var run = fixture.start(scene, scene.ids(60));
        fixture.work();
        assertThat(fixture.view(scene, run).counts()).isEqualTo(new LinkCounts(60, 0, 0, 0, 0));
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
        fixture.work();
        assertThat(fixture.view(scene, run).counts().links()).isEqualTo(ROWS);
        assertThat(simulator.calls().stream()
                        .filter(call -> call.status() != 200)
                        .map(call -> call.ids().size()))
                .startsWith(50, 25)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsAddressesAtTheSameTimeAndTakesTheSameAccountOnce() {
        var accounts = scene.simulated().accounts().subList(0, 12);
        var lines = new ArrayList<String>();
        accounts.forEach(account -> lines.add(account.email()));
        accounts.forEach(account -> lines.add(account.email().toUpperCase(java.util.Locale.ROOT)));
        var run = fixture.start(scene.owner(), scene.store(), LinkTab.ORDERS, lines);
        fixture.workOn(scene, run);
        var counts = fixture.view(scene, run).counts();
        assertThat(counts.links()).isEqualTo(12);
        assertThat(counts.failed() + counts.waiting()).isZero();
    }
}
