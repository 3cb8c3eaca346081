package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.simulator.Switch;
import io.storefleet.store.StoreView.Connection;
import io.storefleet.store.Stores;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a run that the service or a member holds up. */
class LinkInterruptionTest extends LinkRunTest {

    LinkInterruptionTest(LinksFixture fixture) {
        super(fixture);
    }

    @Test
    void asksOneByOneOnceBatchesAreRefusedAndRemembersThat() {
        simulator.switches().turnOn(Switch.NO_BATCH);
        var batch = fixture.start(scene, scene.ids(60));
        fixture.work();
        assertThat(view(batch).counts()).isEqualTo(new LinkCounts(60, 0, 0, 0, 0));
        assertThat(view(batch).parts().getFirst().idsPerCall()).isEqualTo(1);
        assertThat(simulator.calls().stream().map(call -> call.ids().size()).filter(size -> size > 1))
                .startsWith(50, 25, 12, 6, 3, 2)
                .hasSizeLessThan(10);
    }

    @Test
    void waitsWhereTheServiceThrottles() {
        simulator.chaos().on("*/authenticate").times(2).throttled(Duration.ofSeconds(1));
        var batch = fixture.start(scene, scene.ids(10));
        fixture.workOn(scene, batch);
        assertThat(view(batch).counts()).isEqualTo(new LinkCounts(10, 0, 0, 0, 0));
    }

    @Test
    void pausesWithoutFailingARowWhenTheCredentialIsRefused() {
        simulator.chaos().on("*/authenticate").after(1).times(1).status(401);
        var batch = fixture.start(scene, scene.ids(80));
        fixture.work();
        var paused = view(batch);
        assertThat(paused.state()).isEqualTo(JobState.PAUSED);
        assertThat(paused.parts().getFirst().job().reason()).isEqualTo(StopReason.of(StopReason.CREDENTIAL_REFUSED));
        assertThat(paused.counts()).isEqualTo(new LinkCounts(50, 0, 30, 0, 0));
        assertThat(fixture.as(scene.owner(), () -> fixture.bean(Stores.class).get(scene.store()))
                        .connection())
                .isEqualTo(Connection.REFUSED);
        assertThat(fixture.as(scene.owner(), () -> fixture.links().resume(batch)))
                .isTrue();
        fixture.work();
        assertThat(view(batch).counts()).isEqualTo(new LinkCounts(80, 0, 0, 0, 0));
    }

    @Test
    void letsOneAccountThatAlwaysFailsHoldUpNoOther() {
        var ids = scene.ids(12);
        simulator.chaos().on("/accounts/*" + ids.get(4) + "*/authenticate").html(200);
        var batch = fixture.start(scene, ids);
        fixture.work();
        assertThat(view(batch).counts()).isEqualTo(new LinkCounts(0, 0, 12, 0, 0));
        assertThat(view(batch).parts().getFirst().job().reason()).isEqualTo(StopReason.of("unreadable-answer"));
        fixture.workOn(scene, batch);
        assertThat(view(batch).counts()).isEqualTo(new LinkCounts(11, 1, 0, 0, 0));
        assertThat(fixture.rows(scene, batch).get(4).reason()).isEqualTo(LinkReason.of("unreadable-answer"));
    }

    @Test
    void endsRowsThatWaitWhenTheRunIsCancelled() {
        var batch = fixture.start(scene, scene.ids(60));
        fixture.bean(JobWorker.class).runOnce();
        assertThat(fixture.as(scene.owner(), () -> fixture.links().cancel(batch)))
                .isTrue();
        fixture.work();
        assertThat(view(batch).state()).isEqualTo(JobState.CANCELLED);
        assertThat(view(batch).counts()).isEqualTo(new LinkCounts(50, 10, 0, 0, 0));
        assertThat(fixture.rows(scene, batch).getLast().reason()).isEqualTo(LinkReason.of(LinkReason.CANCELLED));
    }

    @Test
    void destroysLinksAndAddressesAndStopsWhenTheStoreIsRemoved() {
        var email = scene.simulated().accounts().getFirst().email();
        var batch = fixture.start(
                scene,
                Stream.concat(Stream.of(email), scene.ids(70).stream().skip(1)).toList());
        fixture.bean(JobWorker.class).runOnce();
        fixture.bean(JobWorker.class).runOnce();
        fixture.as(scene.owner(), () -> {
            fixture.bean(Stores.class).remove(scene.store(), scene.simulated().name());
            return true;
        });
        fixture.work();
        assertThat(fixture.rows(scene, batch))
                .extracting(LinkRow::state)
                .doesNotContain(LinkState.LINK, LinkState.WAITING);
        assertThat(fixture.rows(scene, batch).getFirst().input()).isEmpty();
        assertThat(view(batch).state()).isEqualTo(JobState.CANCELLED);
    }
}
