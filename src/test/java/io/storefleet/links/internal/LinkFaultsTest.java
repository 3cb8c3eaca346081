package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.Stores;
import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;

/** Runs while everything goes wrong: no row is lost and none is doubled. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LinkFaultsTest {

    private static final int ROWS = 119;

    private final LinksFixture fixture;
    private final Simulator simulator;
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    LinkFaultsTest(LinksFixture fixture) {
        this.fixture = fixture;
        this.simulator = fixture.simulator();
    }

    @BeforeEach
    void open() {
        scene = fixture.scene();
    }

    /** Each line once, and what is counted is what is there. */
    private void whole(LinkBatchId run, int rows) {
        assertThat(fixture.rows(scene, run))
                .extracting(LinkRow::line)
                .hasSize(rows)
                .doesNotHaveDuplicates();
        var counts = fixture.view(scene, run).counts();
        assertThat(counts.total() + counts.duplicates()).isEqualTo(rows);
        assertThat(fixture.rows(scene, run).stream().filter(row -> row.state() == LinkState.LINK))
                .hasSize(counts.links());
        assertThat(fixture.rows(scene, run).stream().filter(row -> row.state() == LinkState.FAILED))
                .hasSize(counts.failed());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void losesNothingWhenThreeCallsInTenFailInEveryWay(long seed) {
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

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 8, 13, 21})
    void losesNothingWhereverANodeIsKilled(long seed) throws InterruptedException {
        var random = new Random(seed);
        var known = scene.ids(ROWS);
        simulator.switches().maxBatch(20);
        var run = fixture.start(scene, known);
        var worker = fixture.bean(JobWorker.class);
        for (int step = random.nextInt(6); step > 0; step--) {
            worker.runOnce();
        }
        long before = asked(run);
        var hold = simulator.chaos().on("*/authenticate").times(1).hold();
        var killed = Thread.ofVirtual().start(worker::runOnce);
        assertThat(hold.awaitCall(Duration.ofSeconds(10))).isTrue();
        fixture.sql(
                "update tenant.job set lease_until = clock_timestamp() - interval '1 ms' where lease_until is not null;"
                        + "update directory.wake_up set due_at = clock_timestamp() - interval '1 second'");
        fixture.work();
        hold.release();
        killed.join();
        fixture.workOn(scene, run);
        whole(run, ROWS);
        assertThat(fixture.view(scene, run).counts().links()).isEqualTo(ROWS);
        assertThat(before).isLessThan(ROWS);
        assertThat(simulator.calls().stream()
                        .filter(call -> call.authenticates() && call.status() == 200)
                        .flatMap(call -> call.ids().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .values()
                        .stream()
                        .filter(times -> times > 1))
                .hasSizeLessThanOrEqualTo(20);
    }

    private long asked(LinkBatchId run) {
        return fixture.view(scene, run).counts().links();
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
        var run = fixture.start(scene, lines);
        fixture.work();
        whole(run, 120);
        assertThat(fixture.rows(scene, run))
                .allMatch(row -> row.input().startsWith("unknown") == (row.state() == LinkState.FAILED));
    }

    @Test
    void asksForAsManyAsBeforeAfterOneThrottledAnswer() {
        simulator.chaos().on("*/authenticate").times(1).throttled(Duration.ofSeconds(1));
        var run = fixture.start(scene, scene.ids(ROWS));
        fixture.workOn(scene, run);
        assertThat(simulator.calls().stream()
                        .filter(call -> call.status() == 200)
                        .findFirst()
                        .map(Call::ids)
                        .orElseThrow())
                .hasSize(50);
    }

    @Test
    void goesOnWithTheNewCredentialOfTheStore() {
        simulator.chaos().on("*/authenticate").after(1).times(1).status(401);
        var run = fixture.start(scene, scene.ids(ROWS));
        fixture.work();
        assertThat(fixture.view(scene, run).parts().getFirst().job().reason())
                .isEqualTo(StopReason.of(StopReason.CREDENTIAL_REFUSED));
        fixture.as(scene.owner(), () -> {
            fixture.bean(Stores.class).replaceCredential(scene.store(), TestAgency.credential(scene.simulated()), true);
            return true;
        });
        fixture.work();
        assertThat(fixture.view(scene, run).counts().links()).isEqualTo(ROWS);
    }

    @Test
    void stopsAtTheNextSliceWhenTheRightToCreateIsTakenAway() {
        var manager = scene.agency().member(Role.MANAGER, null);
        var run = fixture.start(manager, scene.store(), io.storefleet.links.LinkTab.ORDERS, scene.ids(ROWS));
        fixture.bean(JobWorker.class).runOnce();
        fixture.as(scene.owner(), () -> {
            fixture.bean(Team.class)
                    .change(Objects.requireNonNull(manager.member()), Role.VIEWER, new StoreScope.All(Set.of()));
            return true;
        });
        fixture.work();
        assertThat(fixture.view(scene, run).state()).isEqualTo(JobState.PAUSED);
        assertThat(fixture.view(scene, run).parts().getFirst().job().reason())
                .isEqualTo(StopReason.of(StopReason.RIGHT_LOST));
        assertThat(fixture.view(scene, run).counts().links()).isEqualTo(50);
    }

    @Test
    void destroysNoLinkBeforeItsTimeWhenTheClockOfANodeJumps() {
        var run = fixture.start(scene, scene.ids(3));
        fixture.work();
        var ahead = java.time.Clock.offset(java.time.Clock.systemUTC(), Duration.ofDays(400));
        var transactions = fixture.bean(org.springframework.transaction.support.TransactionTemplate.class);
        fixture.as(scene.owner(), () -> {
            transactions.executeWithoutResult(status -> new Purges(fixture.bean(Counted.class), ahead).expired());
            return true;
        });
        assertThat(fixture.view(scene, run).counts().links()).isEqualTo(3);
    }
}
