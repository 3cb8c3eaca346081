package io.storefleet.links.internal.cohort;

import static io.storefleet.links.internal.cohort.CohortScene.ANN;
import static io.storefleet.links.internal.cohort.CohortScene.BO;
import static io.storefleet.links.internal.cohort.CohortScene.CY;
import static io.storefleet.links.internal.cohort.CohortScene.CY_TOO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.links.CohortCounts;
import io.storefleet.links.CohortFilter;
import io.storefleet.links.CohortFilter.Data;
import io.storefleet.links.CohortLine;
import io.storefleet.links.CohortQuery;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import io.storefleet.links.LineProblem;
import io.storefleet.links.LineState;
import io.storefleet.links.LinkProblem;
import io.storefleet.mirror.Erasure;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Whom a cohort is of, and what stays of it. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CohortsTest {

    private static final String REFERENCE = "FER260601-4417-90213B";

    private final CohortScene scene;

    CohortsTest(ApplicationContext context) {
        this.scene = new CohortScene(context);
    }

    private CohortLine line(CohortView cohort, int line) {
        return Objects.requireNonNull(scene.read(cohort.id()).get(line));
    }

    private <T> T asOwner(java.util.concurrent.Callable<T> work) {
        return TestAgency.call(scene.agency.owner(), work);
    }

    @Test
    void matchesIdsAddressesAndReferencesWithTheStoresThatHaveThem() {
        var made = scene.lines(ANN, "BO@Example.org", REFERENCE, "fer260601441790213b", "cy@example.org", "no id!");
        assertThat(made.counts()).isEqualTo(new CohortCounts(2, 0, 0, 1, 2, 1));
        assertThat(line(made, 1)).satisfies(line -> {
            assertThat(line.store()).isEqualTo(scene.aurora);
            assertThat(line.account()).isEqualTo(ANN);
        });
        assertThat(line(made, 2)).satisfies(line -> {
            assertThat(line.store()).isEqualTo(scene.fernlab);
            assertThat(line.account()).isEqualTo(BO);
        });
        assertThat(List.of(line(made, 3), line(made, 4)))
                .allSatisfy(line -> assertThat(line.state()).isEqualTo(LineState.DUPLICATE))
                .extracting(CohortLine::sameAs)
                .containsOnly(2);
        assertThat(line(made, 5)).satisfies(line -> {
            assertThat(line.state()).isEqualTo(LineState.MANY);
            assertThat(line.fits()).containsExactlyInAnyOrder(scene.aurora, scene.fernlab);
        });
        assertThat(line(made, 6).problem()).isEqualTo(LineProblem.NEITHER);
    }

    @Test
    void leavesToTheRunWhatNoCopyHas() {
        var made = scene.lines(
                "acNew0aaaaaaaaaaaaaaaa", "new@example.org", "FER260601-0000-00000", "FER200601-0000-00000");
        assertThat(made.counts()).isEqualTo(new CohortCounts(0, 4, 0, 0, 0, 0));
        scene.whole();
        var again = asOwner(() -> scene.cohorts.again(made.id(), scene.both()));
        assertThat(again.counts())
                .as("all orders of the last months are copied")
                .isEqualTo(new CohortCounts(0, 3, 1, 0, 0, 0));
        assertThat(line(again, 3).state()).isEqualTo(LineState.NONE);
    }

    @Test
    void looksOnlyInTheChosenStoresAndForNobodyWhoIsGone() {
        assertThat(scene.make(scene.agency.owner(), List.of(scene.aurora), CohortScene.text(BO, "cy@example.org"))
                        .counts())
                .isEqualTo(new CohortCounts(1, 1, 0, 0, 0, 0));
        scene.mirror.write("update tenant.mirror_account set gone_at = now() where id = ?", CY);
        assertThat(line(scene.lines("cy@example.org"), 1).account()).isEqualTo(CY_TOO);
    }

    @Test
    void takesEachAccountOfALineWhenAskedTo() {
        var made = scene.lines("cy@example.org", ANN, CY_TOO);
        assertThat(made.counts()).isEqualTo(new CohortCounts(2, 0, 0, 1, 0, 0));
        var each = asOwner(() -> scene.cohorts.oneForEach(made.id()));
        assertThat(each.counts()).isEqualTo(new CohortCounts(3, 0, 0, 0, 1, 0));
        assertThat(scene.read(made.id()).values())
                .filteredOn(line -> line.state() == LineState.MATCHED)
                .extracting(CohortLine::account)
                .containsExactlyInAnyOrder(ANN, CY, CY_TOO);
    }

    @Test
    void readsTwentyThousandLinesAndPagesThem() {
        var lines = IntStream.range(0, 20_000)
                .mapToObj("p%05d@example.org"::formatted)
                .collect(Collectors.toList());
        lines.add("p00000@EXAMPLE.org");
        var made = scene.lines(lines.toArray(String[]::new));
        assertThat(made.counts()).isEqualTo(new CohortCounts(0, 20_000, 0, 0, 1, 0));
        var page = asOwner(() -> scene.cohorts.lines(made.id(), Set.of(LineState.UNKNOWN), 19_990, 50));
        assertThat(page).hasSize(10).first().extracting(CohortLine::line).isEqualTo(19_991);
    }

    @Test
    void refusesATextWithoutAnyUsableLine() {
        assertThatThrownBy(() -> scene.lines("no id!", ""))
                .isInstanceOfSatisfying(
                        LinkProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.NOTHING_TO_ASK));
    }

    @Test
    void takesEverybodyOfTheChosenStores() {
        var made = scene.make(scene.agency.owner(), scene.both(), new CohortSource.Everybody());
        assertThat(made.counts()).isEqualTo(new CohortCounts(4, 0, 0, 0, 0, 0));
        assertThat(scene.read(made.id()).values())
                .extracting(CohortLine::account)
                .containsExactlyInAnyOrder(ANN, BO, CY, CY_TOO);
    }

    private List<String> fit(CohortFilter filter) {
        var made = scene.make(scene.agency.owner(), scene.both(), new CohortSource.Matching(filter));
        assertThat(made.filter()).isEqualTo(filter);
        return scene.read(made.id()).values().stream()
                .map(CohortLine::account)
                .sorted()
                .toList();
    }

    private static CohortFilter filter(Set<String> states, String product, String from, String to) {
        return new CohortFilter(
                states,
                product.isEmpty() ? null : product,
                from.isEmpty() ? null : LocalDate.parse(from),
                to.isEmpty() ? null : LocalDate.parse(to),
                null,
                null,
                Data.ALL);
    }

    private void subscriptions() {
        scene.mirror.subscription(scene.aurora, "suAnn0aaaaaaaaaaaaaaaa", ANN, "active", "pro");
        scene.mirror.subscription(scene.aurora, "suAnn1aaaaaaaaaaaaaaaa", ANN, "canceled", "old");
        scene.mirror.subscription(scene.fernlab, "suBo00aaaaaaaaaaaaaaaa", BO, "canceled", "pro");
        scene.mirror.write(
                "update tenant.mirror_subscription set next_on = date '2027-03-01' where id = ?",
                "suAnn0aaaaaaaaaaaaaaaa");
    }

    @Test
    void takesThoseWhoFitAFilter() {
        subscriptions();
        assertThat(fit(filter(Set.of("active"), "", "", ""))).containsExactly(ANN);
        assertThat(fit(filter(Set.of("canceled", "trial"), "pro", "", ""))).containsExactly(BO);
        assertThat(fit(filter(Set.of(), "", "2027-03-01", "2027-03-01"))).containsExactly(ANN);
        assertThatThrownBy(() -> fit(filter(Set.of(), "", "2027-03-02", ""))).isInstanceOf(LinkProblem.class);
        assertThat(fit(new CohortFilter(Set.of(), null, null, null, "de", null, Data.ALL)))
                .hasSize(4);
        assertThat(fit(new CohortFilter(Set.of(), null, null, null, null, LocalDate.parse("2020-01-01"), Data.LIVE)))
                .containsExactly(BO);
        assertThatThrownBy(() -> fit(
                        new CohortFilter(Set.of(), null, null, null, null, LocalDate.parse("2020-01-01"), Data.TEST)))
                .isInstanceOf(LinkProblem.class);
    }

    @Test
    void usesASavedFilterAnewAndALinesCohortAsItIs() {
        subscriptions();
        var active = scene.make(
                scene.agency.owner(), scene.both(), new CohortSource.Matching(filter(Set.of("active"), "", "", "")));
        TestAgency.run(scene.agency.owner(), () -> scene.cohorts.name(active.id(), " Active "));
        var lines = scene.lines(ANN, "new@example.org");
        TestAgency.run(scene.agency.owner(), () -> scene.cohorts.name(lines.id(), "Listed"));
        assertThat(asOwner(() -> scene.cohorts.saved()))
                .extracting(CohortView::name)
                .containsExactly("Active", "Listed");
        scene.mirror.subscription(scene.fernlab, "suCy00aaaaaaaaaaaaaaaa", CY_TOO, "active", "pro");
        scene.mirror.account(scene.fernlab, "acNew0aaaaaaaaaaaaaaaa", "Nell", "New", "new@example.org");
        assertThat(asOwner(() -> scene.cohorts.again(active.id(), scene.both()))
                        .counts()
                        .matched())
                .isEqualTo(2);
        var again = asOwner(() -> scene.cohorts.again(lines.id(), scene.both()));
        assertThat(again.counts()).isEqualTo(new CohortCounts(2, 0, 0, 0, 0, 0));
        assertThat(again.name()).isNull();
        assertThat(asOwner(() -> scene.cohorts.get(lines.id())).counts()).isEqualTo(lines.counts());
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
        assertThatThrownBy(() -> asOwner(() -> scene.cohorts.get(unnamed.id())))
                .isInstanceOf(NothingHereException.class);
        assertThat(asOwner(() -> scene.cohorts.get(fresh.id())).id()).isEqualTo(fresh.id());
        assertThat(asOwner(() -> scene.cohorts.get(named.id())).name()).isEqualTo("Kept");
    }

    @Test
    void losesTheLinesOfAnErasedPersonHoweverTheyNamedThem() {
        var made = scene.lines(ANN, "cy@example.org", CY_TOO, "bo@example.org", REFERENCE, "Bo@Example.org");
        asOwner(() -> scene.bean(Erasure.class).erase(scene.fernlab, new AccountId(BO)));
        asOwner(() -> scene.bean(Erasure.class).erase(scene.aurora, new AccountId(CY)));
        assertThat(scene.read(made.id()).keySet()).containsExactlyInAnyOrder(1, 3);
        assertThat(asOwner(() -> scene.cohorts.get(made.id())).counts()).isEqualTo(new CohortCounts(2, 0, 0, 0, 0, 0));
    }

    @Test
    void losesTheAddressesOfAnErasedPersonThatNoCopyKnew() {
        var made = scene.lines("Zoe@Example.org", ANN, "zoe@example.org", "zoe.other@example.org", "cy@example.org");
        var only = scene.make(scene.agency.owner(), List.of(scene.aurora), CohortScene.text("zoe@example.org", ANN));
        asOwner(() -> scene.bean(Erasure.class).eraseAddress(scene.fernlab, " ZOE@example.org "));
        assertThat(scene.read(made.id()).keySet()).containsExactlyInAnyOrder(2, 4, 5);
        assertThat(asOwner(() -> scene.cohorts.get(made.id())).counts()).isEqualTo(new CohortCounts(1, 1, 0, 1, 0, 0));
        // Another store's own customer, perhaps: the other store is another controller.
        assertThat(scene.read(only.id())).hasSize(2);
        // An account is erased with the addresses it was known by, which a line may hold that nobody could match.
        var late = scene.lines("late@example.org", ANN);
        scene.mirror.account(scene.fernlab, "acLate0aaaaaaaaaaaaaaa", "Lena", "Late", "late@example.org");
        asOwner(() -> scene.bean(Erasure.class).erase(scene.fernlab, new AccountId("acLate0aaaaaaaaaaaaaaa")));
        assertThat(scene.read(late.id()).keySet()).containsExactly(2);
    }

    @Test
    void forgetsASearchThatNamesAnErasedAddress() {
        var search = new CohortSource.Searched(new CohortQuery("email:Bo@Example.org", CohortFilter.Data.ALL));
        var made = scene.make(scene.agency.owner(), scene.both(), search);
        asOwner(() -> scene.bean(Erasure.class).erase(scene.fernlab, new AccountId(BO)));
        assertThat(asOwner(() -> scene.cohorts.get(made.id())).query())
                .isEqualTo(new CohortQuery("", CohortFilter.Data.ALL));
    }

    @Test
    void losesTheLinesOfARemovedStore() {
        var both = scene.lines(ANN, BO, "cy@example.org", "new@example.org");
        var only = scene.make(scene.agency.owner(), List.of(scene.fernlab), CohortScene.text(BO));
        var name = asOwner(() -> scene.bean(Stores.class).get(scene.fernlab)).name();
        TestAgency.run(scene.agency.owner(), () -> scene.bean(Stores.class).remove(scene.fernlab, name));
        assertThatThrownBy(() -> asOwner(() -> scene.cohorts.get(only.id()))).isInstanceOf(NothingHereException.class);
        assertThat(asOwner(() -> scene.cohorts.get(both.id()))).satisfies(left -> {
            assertThat(left.stores()).containsExactly(scene.aurora);
            assertThat(left.counts()).isEqualTo(new CohortCounts(1, 1, 0, 1, 0, 0));
        });
    }
}
