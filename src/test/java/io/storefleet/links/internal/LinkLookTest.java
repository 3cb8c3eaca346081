package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.jobs.JobState;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.internal.LinksFixture.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person looks at the first links of a run, pauses it, lets it go on. */
class LinkLookTest extends TwoStoresTest {

    LinkLookTest(LinksFixture fixture) {
        super(fixture);
    }

    @Test
    void makesAFewLinksInTurnFromEachStoreAndWaitsForALook() {
        var run = start(3, both(30, 20));
        fixture.work();
        var view = view(run);
        assertThat(view.awaitsLook()).isTrue();
        assertThat(view.parts()).extracting(part -> part.counts().links()).containsExactly(2, 1);
        assertThat(fixture.as(scene.owner(), () -> fixture.links().resume(run))).isFalse();
        assertThat(fixture.as(scene.owner(), () -> fixture.links().goOn(run))).isTrue();
        assertThat(fixture.as(scene.owner(), () -> fixture.links().goOn(run))).isFalse();
        fixture.work();
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(50, 0, 0, 0, 0));
    }

    @Test
    void refusesToGoOnWhileTheFirstLinksAreStillBeingMade() {
        var run = start(3, both(30, 20));
        assertThatThrownBy(() -> fixture.as(scene.owner(), () -> fixture.links().goOn(run)))
                .isInstanceOf(LinkProblem.class);
    }

    @Test
    void looksAtWhatOnlyTheSecondStoreHas() {
        var run = start(
                1, List.of(Line.unknown(other.idAt(5)), Line.unknown(other.idAt(6)), Line.unknown(other.idAt(7))));
        fixture.work();
        fixture.sql("update directory.wake_up set due_at = clock_timestamp() - interval '1 second'");
        fixture.work();
        assertThat(view(run).awaitsLook()).isTrue();
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(1, 0, 2, 0, 0));
    }

    @Test
    void endsWithNothingMoreWhenALookIsNotLiked() {
        var run = start(3, both(30, 20));
        fixture.work();
        assertThat(fixture.as(scene.owner(), () -> fixture.links().cancel(run))).isTrue();
        fixture.work();
        assertThat(view(run).state()).isEqualTo(JobState.CANCELLED);
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(3, 47, 0, 0, 0));
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void pausesAndResumesInAllStores() {
        var run = start(0, both(30, 20));
        assertThat(fixture.as(scene.owner(), () -> fixture.links().pause(run))).isTrue();
        fixture.work();
        assertThat(asked()).isZero();
        assertThat(view(run).parts()).extracting(part -> part.job().state()).containsOnly(JobState.PAUSED);
        assertThat(fixture.as(scene.owner(), () -> fixture.links().resume(run))).isTrue();
        fixture.work();
        assertThat(view(run).counts().links()).isEqualTo(50);
    }
}
