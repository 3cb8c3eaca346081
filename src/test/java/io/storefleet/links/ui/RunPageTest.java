package io.storefleet.links.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkTab;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.links.internal.LinksFixture.Line;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.team.Team;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A run's page while the run waits for a look, is held up in a store, or is slow. */
class RunPageTest extends KaribuViewTest {

    private final LinksFixture fixture;
    private Scene scene;
    private StoreId second;
    private SimulatedStore other;

    @SuppressWarnings("NullAway.Init")
    RunPageTest(ApplicationContext context) {
        super(context);
        this.fixture = context.getBean(LinksFixture.class);
    }

    @BeforeEach
    void twoStores() {
        scene = fixture.scene();
        agency = scene.agency();
        second = fixture.another(scene, 1);
        other = fixture.simulator().stores().get(1);
    }

    /** A run of four rows in the first store and three in the second. */
    private LinkBatchId start(int look) {
        var lines = new ArrayList<Line>();
        scene.ids(4).forEach(id -> lines.add(Line.known(scene.store(), id)));
        for (int at = 0; at < 3; at++) {
            lines.add(Line.known(second, other.idAt(at)));
        }
        return fixture.start(scene.owner(), List.of(scene.store(), second), look, lines);
    }

    private LinkBatchId awaitsLook() {
        var run = start(3);
        fixture.work();
        assertThat(fixture.view(scene, run).awaitsLook()).isTrue();
        return run;
    }

    private void visit(LinkBatchId run) {
        open(at("links/run/" + run));
    }

    private static String textOf(Component part) {
        return part.getElement().getTextRecursively();
    }

    private static boolean looks() {
        return !_find(RunLook.class).isEmpty();
    }

    private static boolean offers(String key) {
        return !_find(Button.class, spec -> spec.withText(say(key))).isEmpty();
    }

    /** The line of the store of this name among the parts. */
    private static String part(String name) {
        return _get(RunParts.class)
                .getChildren()
                .map(RunPageTest::textOf)
                .filter(text -> text.startsWith(name))
                .findFirst()
                .orElse("none");
    }

    private void refuses(Actor actor, Class<? extends Exception> with, Callable<?> change) {
        assertThatThrownBy(() -> call(actor, change)).isInstanceOf(with);
    }

    @Test
    void goesOnOnceAPersonHasLookedAtTheFirstThree() throws Exception {
        var run = awaitsLook();
        as(scene.owner(), () -> {
            visit(run);
            assertThat(textOf(_get(RunLook.class))).contains(say("links.look.text", 3, 0, 4));
            assertThat(offers("links.run.resume")).isFalse();
            press("links.look.go-on");
            assertThat(looks()).isFalse();
        });
        fixture.work();
        assertThat(fixture.view(scene, run).counts()).isEqualTo(new LinkCounts(7, 0, 0, 0, 0));
    }

    @Test
    void makesNoMoreLinksWhenTheFirstThreeAreNotLiked() throws Exception {
        var run = awaitsLook();
        as(scene.owner(), () -> {
            visit(run);
            press("links.cancel.confirm");
            assertThat(looks()).isFalse();
        });
        fixture.work();
        assertThat(fixture.view(scene, run).state()).isEqualTo(JobState.CANCELLED);
        assertThat(fixture.view(scene, run).counts()).isEqualTo(new LinkCounts(3, 4, 0, 0, 0));
    }

    @Test
    void letsOnlyThoseDecideWhoMayMakeLinksInEachStore() throws Exception {
        var run = awaitsLook();
        var marketing = agency.member(Role.MARKETING, null);
        var support = agency.member(Role.SUPPORT, second);
        as(marketing, () -> {
            visit(run);
            assertThat(textOf(_get(RunLook.class))).contains(say("links.look.text", 3, 0, 4));
            assertThat(offers("links.look.go-on") || offers("links.cancel.confirm"))
                    .isFalse();
        });
        as(support, () -> {
            visit(run);
            assertThat(textOf(_get(RunLook.class))).contains(say("links.look.text", 1, 0, 2));
            assertThat(offers("links.look.go-on") || offers("links.cancel.confirm"))
                    .isFalse();
            assertThat(_find(RunParts.class)).as("of one store in reach").isEmpty();
            assertThat(text())
                    .contains(say("links.run.hidden", 1))
                    .doesNotContain(scene.simulated().name());
        });
        Stream.<Callable<?>>of(
                        () -> fixture.links().goOn(run), () -> fixture.links().cancel(run))
                .forEach(change -> {
                    refuses(marketing, RightRefusedException.class, change);
                    refuses(support, NothingHereException.class, change);
                    refuses(agency.member(Role.VIEWER, null), RightRefusedException.class, change);
                });
        assertThat(fixture.view(scene, run).awaitsLook()).isTrue();
    }

    @Test
    void saysAtEachStoreHowFarTheRunIsThere() throws Exception {
        var run = start(0);
        fixture.work();
        as(scene.owner(), () -> {
            visit(run);
            assertThat(part(scene.simulated().name())).contains(say("links.job.done"), say("links.count.links", 4));
            assertThat(part(other.name())).contains(say("links.job.done"), say("links.count.links", 3));
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
                    .contains(say("links.job.done"))
                    .doesNotContain(say("links.stop.credential-refused"));
            assertThat(part(other.name()))
                    .contains(
                            say("links.job.paused"),
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
                    .contains(say("links.job.cancelled"), say("links.count.failed", none ? 4 : 3));
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
