package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.links.LinkTab;
import io.storefleet.simulator.Call;
import io.storefleet.store.Stores;
import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team;
import io.storefleet.testing.TestAgency;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs while everything goes wrong: no row is lost and none is doubled. */
class LinkFaultsTest extends LinkRunTest {

    private final JobWorker oneCall;
    private final LongSlices slices;

    LinkFaultsTest(LinksFixture fixture, JobWorker oneCall, LongSlices slices) {
        super(fixture);
        this.oneCall = oneCall;
        this.slices = slices;
    }

    private LinkBatchId inAStorm(long seed) {
        simulator.chaos().on("*/authenticate").chance(0.3, seed).storm();
        return fixture.start(scene, scene.ids(ROWS));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void losesNothingWhenThreeCallsInTenFailInEveryWay(long seed) {
        learned(20);
        brave(oneCall, inAStorm(seed));
    }

    /** One seed: the client waits for seconds between its attempts. */
    @Test
    void losesNothingWhenThreeInTenOfManyAtTheSameTimeFail() {
        learned(SIZE);
        brave(slices.worker(), inAStorm(7));
    }

    private void everyThirdIsUnknown(JobWorker worker) {
        var lines = new ArrayList<String>();
        var known = scene.ids(80);
        for (int at = 0; at < known.size(); at++) {
            lines.add(known.get(at));
            if (at % 2 == 1) {
                lines.add("unknown-" + at);
            }
        }
        var run = fixture.start(scene, lines);
        fixture.work(worker);
        whole(run, 120);
        assertThat(fixture.rows(scene, run))
                .allMatch(row -> row.input().startsWith("unknown") == (row.state() == LinkState.FAILED))
                .noneMatch(row -> row.state() == LinkState.WAITING);
    }

    @Test
    void givesEachKnownRowItsLinkWhenEveryThirdIsUnknown() {
        everyThirdIsUnknown(oneCall);
    }

    @Test
    void givesEachKnownRowItsLinkWhenEveryThirdOfManyCallsIsUnknown() {
        learned(SIZE);
        everyThirdIsUnknown(slices.worker());
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
        assertThat(view(run).parts().getFirst().job().reason()).isEqualTo(StopReason.of(StopReason.CREDENTIAL_REFUSED));
        fixture.as(scene.owner(), () -> {
            fixture.bean(Stores.class).replaceCredential(scene.store(), TestAgency.credential(scene.simulated()), true);
            return true;
        });
        fixture.work();
        assertThat(view(run).counts().links()).isEqualTo(ROWS);
    }

    @Test
    void keepsTheAnswersOfTheOldCredentialAndAsksTheRestWithTheNewOne() {
        learned(SIZE);
        simulator.chaos().on("*/authenticate").after(4).times(Wave.MOST).status(401);
        var run = fixture.start(scene, scene.ids(ROWS));
        fixture.work(slices.worker());
        assertThat(view(run).parts().getFirst().job().reason()).isEqualTo(StopReason.of(StopReason.CREDENTIAL_REFUSED));
        assertThat(view(run).counts().failed()).isZero();
        assertThat(view(run).counts().links()).isGreaterThanOrEqualTo(4 * SIZE);
        simulator.chaos().clear();
        fixture.as(scene.owner(), () -> {
            fixture.bean(Stores.class).replaceCredential(scene.store(), TestAgency.credential(scene.simulated()), true);
            return true;
        });
        fixture.freeCalls();
        fixture.work(slices.worker());
        complete(run);
        assertThat(answeredMoreThanOnce()).isZero();
    }

    @Test
    void keepsNoLinkOfAStoreThatIsRemovedWhileItIsAsked() throws InterruptedException {
        var underWay = begin(slices.worker(), 2, Wave.MOST);
        var run = underWay.run();
        fixture.as(scene.owner(), () -> {
            fixture.bean(Stores.class).remove(scene.store(), scene.simulated().name());
            return true;
        });
        underWay.land();
        fixture.work(slices.worker());
        assertThat(view(run).state()).isEqualTo(JobState.CANCELLED);
        assertThat(fixture.rows(scene, run))
                .extracting(LinkRow::state)
                .hasSize(ROWS)
                .doesNotContain(LinkState.LINK, LinkState.WAITING);
        assertThat(fixture.count("select count(*) from tenant.link_item where batch_id = '%s' and sealed is not null"
                        .formatted(run)))
                .isZero();
        assertThat(answered())
                .as("those under way when it was removed, and before")
                .hasSize((2 + Wave.MOST) * SIZE);
    }

    @Test
    void stopsAtTheNextSliceWhenTheRightToCreateIsTakenAway() {
        var manager = scene.agency().member(Role.MANAGER, null);
        var run = fixture.start(manager, scene.store(), LinkTab.ORDERS, scene.ids(ROWS));
        oneCall.runOnce();
        fixture.as(scene.owner(), () -> {
            fixture.bean(Team.class)
                    .change(Objects.requireNonNull(manager.member()), Role.VIEWER, new StoreScope.All(Set.of()));
            return true;
        });
        fixture.work();
        assertThat(view(run).state()).isEqualTo(JobState.PAUSED);
        assertThat(view(run).parts().getFirst().job().reason()).isEqualTo(StopReason.of(StopReason.RIGHT_LOST));
        assertThat(view(run).counts().links()).isEqualTo(50);
    }

    @Test
    void destroysNoLinkBeforeItsTimeWhenTheClockOfANodeJumps() {
        var run = fixture.start(scene, scene.ids(3));
        fixture.work();
        var ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(400));
        var transactions = fixture.bean(TransactionTemplate.class);
        fixture.as(scene.owner(), () -> {
            transactions.executeWithoutResult(status -> new Purges(fixture.bean(Counted.class), ahead).expired());
            return true;
        });
        assertThat(view(run).counts().links()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 8})
    void losesNothingWhenTheClockOfANodeJumpsToAndFro(long seed) {
        learned(SIZE);
        var random = new Random(seed);
        var jumping =
                slices.worker(Clock.systemUTC().instant(), () -> Duration.ofMinutes(random.nextInt(-600_000, 600_000)));
        var run = fixture.start(scene, scene.ids(ROWS));
        fixture.workOn(jumping, scene, run);
        complete(run);
        assertThat(answeredMoreThanOnce()).isZero();
    }
}
