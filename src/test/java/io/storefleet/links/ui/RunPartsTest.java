package io.storefleet.links.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobWorker;
import io.storefleet.links.LinkTab;
import io.storefleet.simulator.Switch;
import io.storefleet.store.Stores;
import io.storefleet.team.Role;
import io.storefleet.team.Team;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A run's page while stores hold the run up or are slow. */
class RunPartsTest extends RunSceneTest {

    RunPartsTest(ApplicationContext context) {
        super(context);
    }

    /** The line of the store of this name among the parts. */
    private static String part(String name) {
        return _get(RunParts.class)
                .getChildren()
                .map(RunSceneTest::textOf)
                .filter(text -> text.startsWith(name))
                .findFirst()
                .orElse("none");
    }

    @Test
    void saysAtEachStoreHowFarTheRunIsThere() throws Exception {
        var run = start(0);
        fixture.work();
        as(scene.owner(), () -> {
            visit(run);
            assertThat(part(scene.simulated().name())).contains(say("jobs.state.DONE"), say("links.count.links", 4));
            assertThat(part(other.name())).contains(say("jobs.state.DONE"), say("links.count.links", 3));
        });
    }

    @Test
    void saysAtTheStoreThatRefusesItsCredentialWhyItDoesNotGoOn() throws Exception {
        fixture.simulator().chaos().on("*/authenticate").of(other).times(1).status(401);
        var run = start(0);
        fixture.work();
        as(scene.owner(), () -> {
            visit(run);
            assertThat(part(scene.simulated().name()))
                    .contains(say("jobs.state.DONE"))
                    .doesNotContain(say("links.stop.credential-refused"));
            assertThat(part(other.name()))
                    .contains(
                            say("jobs.state.PAUSED"),
                            say("links.count.waiting", 3),
                            say("links.stop.credential-refused"));
            press("links.run.resume");
        });
        fixture.work();
        assertThat(fixture.view(scene, run).counts().links()).isEqualTo(7);
    }

    @Test
    void keepsTheLineOfAStoreThatWasRemoved() throws Exception {
        var run = start(0);
        fixture.bean(JobWorker.class).runOnce();
        boolean none = fixture.view(scene, run).parts().getFirst().counts().links() == 0;
        var untouched = none ? scene.store() : second;
        call(scene.owner(), () -> {
            var stores = fixture.bean(Stores.class);
            stores.remove(untouched, stores.get(untouched).name());
            return true;
        });
        fixture.workOn(scene, run);
        as(scene.owner(), () -> {
            visit(run);
            assertThat(part(say("links.store.gone")))
                    .contains(say("jobs.state.CANCELLED"), say("links.count.failed", none ? 4 : 3));
            assertThat(offers("links.run.resume")).isFalse();
        });
    }

    @Test
    void saysHowLongItTakesWhereAStoreTakesNoBatches() throws Exception {
        fixture.simulator().switches().turnOn(Switch.NO_BATCH);
        var run = fixture.start(scene, scene.ids(100));
        var worker = fixture.bean(JobWorker.class);
        for (int slices = 0; fixture.view(scene, run).counts().links() < 3 && slices < 20; slices++) {
            worker.runOnce();
        }
        as(scene.owner(), () -> {
            visit(run);
            var left = say("links.run.left.seconds", 7).replace("7", "\\d+");
            assertThat(textOf(_get(RunProgress.class)))
                    .contains(say("links.run.ids", 1))
                    .containsPattern(left);
        });
        call(scene.owner(), () -> fixture.links().cancel(run));
    }

    @Test
    void saysWhyItStopsOnceItsStarterLosesTheRight() throws Exception {
        var manager = agency.member(Role.MANAGER, null);
        var run = fixture.start(manager, scene.store(), LinkTab.ORDERS, scene.ids(60));
        fixture.bean(JobWorker.class).runOnce();
        call(scene.owner(), () -> {
            fixture.bean(Team.class).remove(Objects.requireNonNull(manager.member()));
            return true;
        });
        fixture.work();
        as(scene.owner(), () -> {
            visit(run);
            assertThat(textOf(_get(RunProgress.class)))
                    .contains(
                            say("links.stop.right-lost"), say("links.count.links", 50), say("links.count.waiting", 10));
        });
    }
}
