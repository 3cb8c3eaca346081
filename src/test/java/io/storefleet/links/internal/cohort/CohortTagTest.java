package io.storefleet.links.internal.cohort;

import static io.storefleet.links.internal.cohort.CohortScene.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.links.CohortId;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import io.storefleet.links.LineState;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** A saved cohort that follows a tag is of the stores with it, as they are each time. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CohortTagTest {

    private final CohortScene scene;
    private final CohortScene other;

    CohortTagTest(ApplicationContext context) {
        this.scene = new CohortScene(context);
        this.other = new CohortScene(context);
    }

    private void tag(StoreId store, String... tags) {
        TestAgency.run(scene.agency.owner(), () -> {
            var stores = scene.bean(Stores.class);
            stores.describe(store, stores.get(store).name(), List.of(tags));
        });
    }

    /** Made of Aurora while it alone had the tag. */
    private CohortId following(CohortSource source) {
        var owner = scene.agency.owner();
        tag(scene.aurora, "eu");
        var made = scene.make(owner, List.of(scene.aurora), source).id();
        TestAgency.run(owner, () -> {
            scene.cohorts.name(made, "European");
            scene.cohorts.follow(made, "eu");
        });
        return made;
    }

    private CohortView again(Actor actor, CohortId cohort) {
        return TestAgency.call(actor, () -> scene.cohorts.again(cohort, scene.cohorts.storesNow(cohort)));
    }

    @Test
    void takesInStoresThatWereTaggedLaterAndLeavesOutThoseThatWereNot() {
        var owner = scene.agency.owner();
        var cohort = following(new CohortSource.Everybody());
        assertThat(TestAgency.call(owner, () -> scene.cohorts.get(cohort)).tag())
                .isEqualTo("eu");
        tag(scene.fernlab, "eu");
        var both = again(owner, cohort);
        assertThat(both.stores()).containsExactlyInAnyOrder(scene.aurora, scene.fernlab);
        assertThat(both.counts().matched()).isEqualTo(4);
        tag(scene.aurora);
        assertThat(again(owner, cohort).stores()).containsExactly(scene.fernlab);
        TestAgency.run(owner, () -> scene.cohorts.follow(cohort, null));
        assertThat(again(owner, cohort).stores()).containsExactly(scene.aurora);
    }

    @Test
    void isForWhomeverMayMakeLinksInAStoreWithTheTagAndShowsThemNothingOfTheOthers() {
        var cohort = following(new CohortSource.Everybody());
        var member = scene.manager(scene.fernlab);
        assertThat(TestAgency.call(member, () -> scene.cohorts.saved())).isEmpty();
        tag(scene.fernlab, "eu");
        assertThat(TestAgency.call(member, () -> scene.cohorts.saved())).hasSize(1);
        var theirs = again(member, cohort);
        assertThat(theirs.stores()).containsExactly(scene.fernlab);
        assertThat(theirs.counts().matched()).isEqualTo(2);
        assertThatThrownBy(() -> TestAgency.call(
                        member, () -> scene.cohorts.lines(cohort, EnumSet.allOf(LineState.class), 0, 10)))
                .isInstanceOfAny(NothingHereException.class, RightRefusedException.class);
        assertThatThrownBy(() -> TestAgency.run(member, () -> scene.cohorts.follow(cohort, "us")))
                .isInstanceOfAny(NothingHereException.class, RightRefusedException.class);
    }

    @Test
    void letsNoLinesOfATextOutOfTheStoresTheyWereReadFor() {
        var cohort = following(CohortScene.text(ANN, "ann@example.org"));
        tag(scene.fernlab, "eu");
        var member = scene.manager(scene.fernlab);
        assertThat(TestAgency.call(member, () -> scene.cohorts.saved())).isEmpty();
        assertThatThrownBy(() -> again(member, cohort))
                .isInstanceOfAny(NothingHereException.class, RightRefusedException.class);
        var stranger = other.agency.owner();
        assertThatThrownBy(() -> again(stranger, cohort)).isInstanceOf(NothingHereException.class);
    }
}
