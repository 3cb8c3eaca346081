package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.chaos.Hold;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestConstructor;

/** Base of tests that take a run through trouble: its scene, and what must hold whatever happened. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class LinkRunTest {

    /** Rows of a run of more than one call. */
    static final int ROWS = 119;

    /** Ids of one call where tests want many calls. */
    static final int SIZE = 5;

    private static final Duration SOON = Duration.ofSeconds(10);

    final LinksFixture fixture;
    final Simulator simulator;
    Scene scene;

    @SuppressWarnings("NullAway.Init")
    LinkRunTest(LinksFixture fixture) {
        this.fixture = fixture;
        this.simulator = fixture.simulator();
    }

    @BeforeEach
    void open() {
        scene = fixture.scene();
    }

    /** Lets go the calls of a test that failed. */
    @AfterEach
    void calm() {
        simulator.chaos().clear();
    }

    final LinkBatchView view(LinkBatchId run) {
        return fixture.view(scene, run);
    }

    /** Earlier runs have taught that the store takes so many and no more. */
    final void learned(int ids) {
        simulator.switches().maxBatch(ids);
        fixture.sql("insert into tenant.link_pace (tenant_id, store_id, ids_per_call, answered, refused)"
                + " values ('%s', '%s', %d, %3$d, %d)".formatted(scene.owner().tenant(), scene.store(), ids, ids + 1));
    }

    /** Begins a slice that stays under way. */
    static Thread slice(JobWorker worker) {
        return Thread.ofVirtual().start(worker::runOnce);
    }

    static void await(List<Hold> holds) throws InterruptedException {
        for (var hold : holds) {
            assertThat(hold.awaitCall(SOON)).as("a call arrives and is held").isTrue();
        }
    }

    /** Will hold the calls that begin with these accounts, each once. */
    final List<Hold> hold(List<String> heads) {
        return heads.stream()
                .map(id -> simulator
                        .chaos()
                        .on("/accounts/*" + id + "*/authenticate")
                        .times(1)
                        .hold())
                .toList();
    }

    /** The first ids of so many calls for {@link #SIZE} each. */
    static List<String> heads(List<String> ids, int from, int calls) {
        return IntStream.range(from, from + calls)
                .mapToObj(call -> ids.get(call * SIZE))
                .toList();
    }

    /** A slice that waits for so many calls, each held at the service. */
    record UnderWay(LinkBatchId run, List<Hold> holds, Thread slice) {

        /** Lets the calls be answered and waits for the end of the slice. */
        void land() throws InterruptedException {
            holds.forEach(Hold::release);
            slice.join();
        }
    }

    /** Begins a run of {@link #ROWS} rows and holds so many of its calls, from this one on. */
    final UnderWay begin(JobWorker worker, int from, int calls) throws InterruptedException {
        learned(SIZE);
        var ids = scene.ids(ROWS);
        var holds = hold(heads(ids, from, calls));
        var run = fixture.start(scene, ids);
        var slice = slice(worker);
        await(holds);
        return new UnderWay(run, holds, slice);
    }

    /** How often each account was asked and answered. */
    final Map<String, Long> answered() {
        return simulator.calls().stream()
                .filter(call -> call.authenticates() && call.status() == 200)
                .flatMap(call -> call.ids().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    final long answeredMoreThanOnce() {
        return answered().values().stream().filter(times -> times > 1).count();
    }

    /** Each line is there once, and what is counted is what is there. */
    final void whole(LinkBatchId run, int rows) {
        var all = fixture.rows(scene, run);
        assertThat(all).extracting(LinkRow::line).hasSize(rows).doesNotHaveDuplicates();
        var counts = view(run).counts();
        assertThat(counts.total() + counts.duplicates()).isEqualTo(rows);
        assertThat(all.stream().filter(row -> row.state() == LinkState.LINK)).hasSize(counts.links());
        assertThat(all.stream().filter(row -> row.state() == LinkState.FAILED)).hasSize(counts.failed());
    }

    /** All rows have their link, once, as the rows say and the job. */
    final void complete(LinkBatchId run) {
        whole(run, ROWS);
        assertThat(view(run).counts().links()).isEqualTo(ROWS);
        var job = view(run).parts().getFirst().job();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.progress().done()).as("rows the job has counted").isEqualTo(ROWS);
    }

    /** Works through the weather, however often a person has to resume; then runs what failed again. */
    final void brave(JobWorker worker, LinkBatchId run) {
        fixture.workOn(worker, scene, run);
        for (int rounds = 0; rounds < 20 && view(run).state() == JobState.PAUSED; rounds++) {
            fixture.as(scene.owner(), () -> fixture.links().resume(run));
            fixture.workOn(worker, scene, run);
        }
        whole(run, ROWS);
        simulator.chaos().clear();
        if (view(run).counts().failed() > 0) {
            fixture.as(scene.owner(), () -> fixture.links().again(run, LinkAgain.FAILED));
            fixture.workOn(worker, scene, run);
        }
        assertThat(view(run).counts().links()).isEqualTo(ROWS);
    }
}
