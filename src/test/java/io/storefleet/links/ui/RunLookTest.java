package io.storefleet.links.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.jobs.JobState;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkCounts;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A run's page while the run waits for a look, and who may decide there. */
class RunLookTest extends RunSceneTest {

    RunLookTest(ApplicationContext context) {
        super(context);
    }

    private LinkBatchId awaitsLook() {
        var run = start(3);
        fixture.work();
        assertThat(fixture.view(scene, run).awaitsLook()).isTrue();
        return run;
    }

    private static boolean looks() {
        return !_find(RunLook.class).isEmpty();
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
}
