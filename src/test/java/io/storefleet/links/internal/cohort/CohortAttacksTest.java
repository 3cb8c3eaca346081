package io.storefleet.links.internal.cohort;

import static io.storefleet.links.internal.cohort.CohortScene.ANN;
import static io.storefleet.links.internal.cohort.CohortScene.BO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.storefleet.links.CohortCounts;
import io.storefleet.links.CohortFilter;
import io.storefleet.links.CohortId;
import io.storefleet.links.CohortLine;
import io.storefleet.links.CohortSource;
import io.storefleet.links.LineProblem;
import io.storefleet.links.LineState;
import io.storefleet.links.LinkProblem;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.uikit.LinesText;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody learns or takes by a cohort. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CohortAttacksTest {

    private final CohortScene scene;
    private final CohortScene other;

    CohortAttacksTest(ApplicationContext context) {
        this.scene = new CohortScene(context);
        this.other = new CohortScene(context);
    }

    /** Every way to a cohort that is there. */
    private Stream<Callable<?>> ways(CohortId cohort) {
        var cohorts = scene.cohorts;
        return Stream.of(
                () -> cohorts.get(cohort),
                () -> cohorts.again(cohort, scene.both()),
                () -> cohorts.lines(cohort, EnumSet.allOf(LineState.class), 0, 10),
                () -> {
                    cohorts.name(cohort, "Mine");
                    return true;
                },
                () -> cohorts.oneForEach(cohort),
                () -> {
                    cohorts.delete(cohort);
                    return true;
                });
    }

    @Test
    void knowsNoCohortOfAnotherTenantAndNoneOfItsStores() {
        var cohort = scene.lines(ANN).id();
        var stranger = other.agency.owner();
        assertThat(ways(cohort))
                .allSatisfy(way -> assertThatThrownBy(() -> TestAgency.call(stranger, way))
                        .isInstanceOf(NothingHereException.class));
        assertThatThrownBy(() -> scene.make(stranger, List.of(scene.aurora), new CohortSource.Everybody()))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> scene.make(stranger, List.of(other.aurora, scene.aurora), CohortScene.text(ANN)))
                .isInstanceOf(NothingHereException.class);
        assertThat(TestAgency.call(stranger, () -> scene.cohorts.saved())).isEmpty();
        assertThat(scene.read(cohort)).hasSize(1);
    }

    @Test
    void findsNobodyOfAnotherTenantsCopies() {
        other.mirror.account(other.aurora, "acZoe0aaaaaaaaaaaaaaaa", "Zoe", "Zed", "zoe@example.org");
        var counts = scene.lines("zoe@example.org", "acZoe0aaaaaaaaaaaaaaaa").counts();
        assertThat(counts).isEqualTo(new CohortCounts(0, 2, 0, 0, 0, 0));
    }

    @Test
    void leavesOutStoresWithoutTheRightToMakeLinks() {
        var support = scene.agency.member(Role.SUPPORT, scene.aurora);
        grant(support, Role.VIEWER, scene.fernlab);
        var made = scene.make(support, scene.both(), new CohortSource.Everybody());
        assertThat(made.stores()).containsExactly(scene.aurora);
        assertThat(made.counts().matched()).isEqualTo(2);
        assertThatThrownBy(() -> scene.make(support, List.of(scene.fernlab), new CohortSource.Everybody()))
                .isInstanceOf(RightRefusedException.class);
    }

    @Test
    void knowsNoStoreWithoutAnyGrant() {
        var support = scene.agency.member(Role.SUPPORT, scene.aurora);
        assertThatThrownBy(() -> scene.make(support, scene.both(), CohortScene.text(ANN)))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void letsNobodyUseACohortOfAStoreInWhichTheyMakeNoLinks() {
        var cohort = scene.lines("cy@example.org", BO).id();
        TestAgency.run(scene.agency.owner(), () -> scene.cohorts.name(cohort, "Both"));
        var support = scene.agency.member(Role.SUPPORT, scene.aurora);
        assertThat(ways(cohort))
                .allSatisfy(way -> assertThatThrownBy(() -> TestAgency.call(support, way))
                        .isInstanceOfAny(NothingHereException.class, RightRefusedException.class));
        assertThat(TestAgency.call(support, () -> scene.cohorts.saved())).isEmpty();
        var viewer = scene.agency.member(Role.VIEWER, null);
        assertThat(ways(cohort))
                .allSatisfy(way -> assertThatThrownBy(() -> TestAgency.call(viewer, way))
                        .isInstanceOf(RightRefusedException.class));
    }

    @Test
    void matchesNoAddressForWhoMaySeeNone() {
        var cohort = resolved(
                Set.of(Verb.LINK_CREATE, Verb.ACCOUNT_VIEW, Verb.ORDER_VIEW),
                Set.of(),
                "ann@example.org",
                "nobody@example.org",
                ANN);
        assertThat(scene.read(cohort).values())
                .extracting(CohortLine::state, CohortLine::problem)
                .containsExactly(
                        tuple(LineState.UNUSABLE, LineProblem.RIGHT),
                        tuple(LineState.UNUSABLE, LineProblem.RIGHT),
                        tuple(LineState.MATCHED, null));
    }

    @Test
    void doesNotTellOfAnAddressInTheStoresWhereItMayNotBeSeen() {
        var all = EnumSet.of(Verb.LINK_CREATE, Verb.ACCOUNT_VIEW, Verb.ORDER_VIEW, Verb.ACCOUNT_PERSONAL);
        var cohort = resolved(
                Set.of(Verb.LINK_CREATE, Verb.ACCOUNT_VIEW, Verb.ORDER_VIEW),
                all,
                "bo@example.org",
                "cy@example.org",
                "nobody@example.org");
        assertThat(scene.read(cohort).values())
                .extracting(CohortLine::state)
                .containsExactly(LineState.MATCHED, LineState.MATCHED, LineState.UNUSABLE);
        assertThat(scene.read(cohort).values())
                .extracting(CohortLine::store)
                .containsExactly(scene.fernlab, scene.fernlab, null);
    }

    @Test
    void matchesNothingInCopiesThatMayNotBeSeen() {
        var cohort = resolved(Set.of(Verb.LINK_CREATE), Set.of(Verb.LINK_CREATE), ANN, BO, "FER260601-4417-90213B");
        assertThat(scene.read(cohort).values()).extracting(CohortLine::state).containsOnly(LineState.UNKNOWN);
    }

    @Test
    void takesConditionsForConditionsOnly() {
        var sly = new CohortFilter(
                Set.of("active' or true --"), "x' or '1'='1", null, null, "D'", null, CohortFilter.Data.ALL);
        assertThatThrownBy(() -> scene.make(scene.agency.owner(), scene.both(), new CohortSource.Matching(sly)))
                .isInstanceOf(LinkProblem.class);
    }

    /** Lines matched for somebody with these verbs in Aurora and in Fernlab. */
    private CohortId resolved(Set<Verb> aurora, Set<Verb> fernlab, String... lines) {
        var may = new EnumMap<Verb, List<StoreId>>(Verb.class);
        var everywhere = Map.of(scene.aurora, aurora, scene.fernlab, fernlab);
        for (var verb : Verb.values()) {
            may.put(
                    verb,
                    scene.both().stream()
                            .filter(store -> Objects.requireNonNull(everywhere.get(store))
                                    .contains(verb))
                            .toList());
        }
        var reach = new CohortAccess.Reach(scene.both(), may);
        return TestAgency.call(
                scene.agency.owner(),
                () -> scene.bean(TransactionTemplate.class).execute(status -> {
                    var cohort =
                            scene.bean(CohortTable.class).add(new Whom(CohortSource.Kind.LINES, null, null), reach);
                    scene.bean(CohortMaking.class)
                            .read(cohort, LinesText.of(String.join("\n", lines)), reach, read -> {});
                    return cohort;
                }));
    }

    private void grant(Actor member, Role role, StoreId store) {
        scene.mirror.write(
                "insert into tenant.role_grant values (?, gen_random_uuid(), ?, ?, ?, 'allow', null, now())",
                member.tenant().value(),
                Objects.requireNonNull(member.member()).value(),
                role.key(),
                store.value());
    }
}
