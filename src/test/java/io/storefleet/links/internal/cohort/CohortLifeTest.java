package io.storefleet.links.internal.cohort;

import static io.storefleet.links.internal.cohort.CohortScene.ANN;
import static io.storefleet.links.internal.cohort.CohortScene.BO;
import static io.storefleet.links.internal.cohort.CohortScene.CY;
import static io.storefleet.links.internal.cohort.CohortScene.CY_TOO;
import static io.storefleet.links.internal.cohort.CohortScene.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.links.CohortCounts;
import io.storefleet.links.CohortFilter;
import io.storefleet.links.CohortQuery;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import io.storefleet.mirror.Erasure;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What stays of a cohort, and what it loses. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CohortLifeTest {

    private final CohortScene scene;

    CohortLifeTest(ApplicationContext context) {
        this.scene = new CohortScene(context);
    }

    @Test
    void usesASavedFilterAnewAndALinesCohortAsItIs() {
        scene.subscriptions();
        var active = scene.make(
                scene.agency.owner(),
                scene.both(),
                new CohortSource.Matching(CohortScene.filter(Set.of("active"), "", "", "")));
        TestAgency.run(scene.agency.owner(), () -> scene.cohorts.name(active.id(), " Active "));
        var lines = scene.lines(ANN, "new@example.org");
        TestAgency.run(scene.agency.owner(), () -> scene.cohorts.name(lines.id(), "Listed"));
        assertThat(scene.asOwner(() -> scene.cohorts.saved()))
                .extracting(CohortView::name)
                .containsExactly("Active", "Listed");
        scene.mirror.subscription(scene.fernlab, "suCy00aaaaaaaaaaaaaaaa", CY_TOO, "active", "pro");
        scene.mirror.account(scene.fernlab, "acNew0aaaaaaaaaaaaaaaa", "Nell", "New", "new@example.org");
        assertThat(scene.asOwner(() -> scene.cohorts.again(active.id(), scene.both()))
                        .counts()
                        .matched())
                .isEqualTo(2);
        var again = scene.asOwner(() -> scene.cohorts.again(lines.id(), scene.both()));
        assertThat(again.counts()).isEqualTo(new CohortCounts(2, 0, 0, 0, 0, 0));
        assertThat(again.name()).isNull();
        assertThat(scene.asOwner(() -> scene.cohorts.get(lines.id())).counts()).isEqualTo(lines.counts());
    }

    @Test
    void forgetsWhatNobodySavedOrUsed() {
        var unnamed = scene.lines(ANN);
        var fresh = scene.lines(ANN);
        var named = scene.lines(ANN);
        TestAgency.run(scene.agency.owner(), () -> scene.cohorts.name(named.id(), "Kept"));
        for (var old : List.of(unnamed, named)) {
            scene.mirror.write(
                    "update tenant.cohort set used_at = now() - interval '31 days' where id = ?",
                    old.id().value());
        }
        scene.bean(CohortSweep.class).sweep();
        assertThatThrownBy(() -> scene.asOwner(() -> scene.cohorts.get(unnamed.id())))
                .isInstanceOf(NothingHereException.class);
        assertThat(scene.asOwner(() -> scene.cohorts.get(fresh.id())).id()).isEqualTo(fresh.id());
        assertThat(scene.asOwner(() -> scene.cohorts.get(named.id())).name()).isEqualTo("Kept");
    }

    @Test
    void losesTheLinesOfAnErasedPersonHoweverTheyNamedThem() {
        var made = scene.lines(ANN, "cy@example.org", CY_TOO, "bo@example.org", REFERENCE, "Bo@Example.org");
        scene.asOwner(() -> scene.bean(Erasure.class).erase(scene.fernlab, new AccountId(BO)));
        scene.asOwner(() -> scene.bean(Erasure.class).erase(scene.aurora, new AccountId(CY)));
        assertThat(scene.read(made.id()).keySet()).containsExactlyInAnyOrder(1, 3);
        assertThat(scene.asOwner(() -> scene.cohorts.get(made.id())).counts())
                .isEqualTo(new CohortCounts(2, 0, 0, 0, 0, 0));
    }

    @Test
    void losesTheAddressesOfAnErasedPersonThatNoCopyKnew() {
        var made = scene.lines("Zoe@Example.org", ANN, "zoe@example.org", "zoe.other@example.org", "cy@example.org");
        var only = scene.make(scene.agency.owner(), List.of(scene.aurora), CohortScene.text("zoe@example.org", ANN));
        scene.asOwner(() -> scene.bean(Erasure.class).eraseAddress(scene.fernlab, " ZOE@example.org "));
        assertThat(scene.read(made.id()).keySet()).containsExactlyInAnyOrder(2, 4, 5);
        assertThat(scene.asOwner(() -> scene.cohorts.get(made.id())).counts())
                .isEqualTo(new CohortCounts(1, 1, 0, 1, 0, 0));
        // Another store's own customer, perhaps: the other store is another controller.
        assertThat(scene.read(only.id())).hasSize(2);
        // An account is erased with the addresses it was known by, which a line may hold that nobody could match.
        var late = scene.lines("late@example.org", ANN);
        scene.mirror.account(scene.fernlab, "acLate0aaaaaaaaaaaaaaa", "Lena", "Late", "late@example.org");
        scene.asOwner(() -> scene.bean(Erasure.class).erase(scene.fernlab, new AccountId("acLate0aaaaaaaaaaaaaaa")));
        assertThat(scene.read(late.id()).keySet()).containsExactly(2);
    }

    @Test
    void forgetsASearchThatNamesAnErasedAddress() {
        var search = new CohortSource.Searched(new CohortQuery("email:Bo@Example.org", CohortFilter.Data.ALL));
        var made = scene.make(scene.agency.owner(), scene.both(), search);
        scene.asOwner(() -> scene.bean(Erasure.class).erase(scene.fernlab, new AccountId(BO)));
        assertThat(scene.asOwner(() -> scene.cohorts.get(made.id())).query())
                .isEqualTo(new CohortQuery("", CohortFilter.Data.ALL));
    }

    @Test
    void losesTheLinesOfARemovedStore() {
        var both = scene.lines(ANN, BO, "cy@example.org", "new@example.org");
        var only = scene.make(scene.agency.owner(), List.of(scene.fernlab), CohortScene.text(BO));
        var name =
                scene.asOwner(() -> scene.bean(Stores.class).get(scene.fernlab)).name();
        TestAgency.run(scene.agency.owner(), () -> scene.bean(Stores.class).remove(scene.fernlab, name));
        assertThatThrownBy(() -> scene.asOwner(() -> scene.cohorts.get(only.id())))
                .isInstanceOf(NothingHereException.class);
        assertThat(scene.asOwner(() -> scene.cohorts.get(both.id()))).satisfies(left -> {
            assertThat(left.stores()).containsExactly(scene.aurora);
            assertThat(left.counts()).isEqualTo(new CohortCounts(1, 1, 0, 1, 0, 0));
        });
    }
}
