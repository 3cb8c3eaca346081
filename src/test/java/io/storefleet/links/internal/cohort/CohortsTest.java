package io.storefleet.links.internal.cohort;

import static io.storefleet.links.internal.cohort.CohortScene.ANN;
import static io.storefleet.links.internal.cohort.CohortScene.BO;
import static io.storefleet.links.internal.cohort.CohortScene.CY;
import static io.storefleet.links.internal.cohort.CohortScene.CY_TOO;
import static io.storefleet.links.internal.cohort.CohortScene.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.links.CohortCounts;
import io.storefleet.links.CohortFilter;
import io.storefleet.links.CohortFilter.Data;
import io.storefleet.links.CohortLine;
import io.storefleet.links.CohortSource;
import io.storefleet.links.LineProblem;
import io.storefleet.links.LineState;
import io.storefleet.links.LinkProblem;
import io.storefleet.testing.StorefleetTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Whom a cohort is of, by lines and by filters. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CohortsTest {

    private final CohortScene scene;

    CohortsTest(ApplicationContext context) {
        this.scene = new CohortScene(context);
    }

    @Test
    void matchesIdsAddressesAndReferencesWithTheStoresThatHaveThem() {
        var made = scene.lines(ANN, "BO@Example.org", REFERENCE, "fer260601441790213b", "cy@example.org", "no id!");
        assertThat(made.counts()).isEqualTo(new CohortCounts(2, 0, 0, 1, 2, 1));
        assertThat(scene.line(made, 1)).satisfies(line -> {
            assertThat(line.store()).isEqualTo(scene.aurora);
            assertThat(line.account()).isEqualTo(ANN);
        });
        assertThat(scene.line(made, 2)).satisfies(line -> {
            assertThat(line.store()).isEqualTo(scene.fernlab);
            assertThat(line.account()).isEqualTo(BO);
        });
        assertThat(List.of(scene.line(made, 3), scene.line(made, 4)))
                .allSatisfy(line -> assertThat(line.state()).isEqualTo(LineState.DUPLICATE))
                .extracting(CohortLine::sameAs)
                .containsOnly(2);
        assertThat(scene.line(made, 5)).satisfies(line -> {
            assertThat(line.state()).isEqualTo(LineState.MANY);
            assertThat(line.fits()).containsExactlyInAnyOrder(scene.aurora, scene.fernlab);
        });
        assertThat(scene.line(made, 6).problem()).isEqualTo(LineProblem.NEITHER);
    }

    @Test
    void leavesToTheRunWhatNoCopyHas() {
        var made = scene.lines(
                "acNew0aaaaaaaaaaaaaaaa", "new@example.org", "FER260601-0000-00000", "FER200601-0000-00000");
        assertThat(made.counts()).isEqualTo(new CohortCounts(0, 4, 0, 0, 0, 0));
        scene.whole();
        var again = scene.asOwner(() -> scene.cohorts.again(made.id(), scene.both()));
        assertThat(again.counts())
                .as("all orders of the last months are copied")
                .isEqualTo(new CohortCounts(0, 3, 1, 0, 0, 0));
        assertThat(scene.line(again, 3).state()).isEqualTo(LineState.NONE);
    }

    @Test
    void looksOnlyInTheChosenStoresAndForNobodyWhoIsGone() {
        assertThat(scene.make(scene.agency.owner(), List.of(scene.aurora), CohortScene.text(BO, "cy@example.org"))
                        .counts())
                .isEqualTo(new CohortCounts(1, 1, 0, 0, 0, 0));
        scene.mirror.write("update tenant.mirror_account set gone_at = now() where id = ?", CY);
        assertThat(scene.line(scene.lines("cy@example.org"), 1).account()).isEqualTo(CY_TOO);
    }

    @Test
    void takesEachAccountOfALineWhenAskedTo() {
        var made = scene.lines("cy@example.org", ANN, CY_TOO);
        assertThat(made.counts()).isEqualTo(new CohortCounts(2, 0, 0, 1, 0, 0));
        var each = scene.asOwner(() -> scene.cohorts.oneForEach(made.id()));
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
        var page = scene.asOwner(() -> scene.cohorts.lines(made.id(), Set.of(LineState.UNKNOWN), 19_990, 50));
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

    @Test
    void takesThoseWhoFitAFilter() {
        scene.subscriptions();
        assertThat(fit(CohortScene.filter(Set.of("active"), "", "", ""))).containsExactly(ANN);
        assertThat(fit(CohortScene.filter(Set.of("canceled", "trial"), "pro", "", "")))
                .containsExactly(BO);
        assertThat(fit(CohortScene.filter(Set.of(), "", "2027-03-01", "2027-03-01")))
                .containsExactly(ANN);
        assertThatThrownBy(() -> fit(CohortScene.filter(Set.of(), "", "2027-03-02", "")))
                .isInstanceOf(LinkProblem.class);
        assertThat(fit(new CohortFilter(Set.of(), null, null, null, "de", null, Data.ALL)))
                .hasSize(4);
        assertThat(fit(new CohortFilter(Set.of(), null, null, null, null, LocalDate.parse("2020-01-01"), Data.LIVE)))
                .containsExactly(BO);
        assertThatThrownBy(() -> fit(
                        new CohortFilter(Set.of(), null, null, null, null, LocalDate.parse("2020-01-01"), Data.TEST)))
                .isInstanceOf(LinkProblem.class);
    }
}
