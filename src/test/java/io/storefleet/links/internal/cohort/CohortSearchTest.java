package io.storefleet.links.internal.cohort;

import static io.storefleet.links.internal.cohort.CohortScene.ANN;
import static io.storefleet.links.internal.cohort.CohortScene.BO;
import static io.storefleet.links.internal.cohort.CohortScene.CY;
import static io.storefleet.links.internal.cohort.CohortScene.CY_TOO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.links.CohortFilter.Data;
import io.storefleet.links.CohortLine;
import io.storefleet.links.CohortQuery;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import io.storefleet.links.LinkProblem;
import io.storefleet.mirror.CustomerSearch;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A search becomes a cohort: all whom it stands for, in all permitted stores, as far as its maker sees. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CohortSearchTest {

    private final CohortScene scene;
    private final CohortScene other;

    CohortSearchTest(ApplicationContext context) {
        this.scene = new CohortScene(context);
        this.other = new CohortScene(context);
        scene.mirror.subscription(scene.fernlab, "suBo00aaaaaaaaaaaaaaaa", BO, "overdue", "fern-pro");
    }

    private CohortView found(Actor actor, String text, Data data) {
        return scene.make(actor, scene.both(), new CohortSource.Searched(new CohortQuery(text, data)));
    }

    private List<String> accounts(String text) {
        return accounts(found(scene.agency.owner(), text, Data.ALL));
    }

    private List<String> accounts(CohortView cohort) {
        return scene.read(cohort.id()).values().stream()
                .map(CohortLine::account)
                .toList();
    }

    @Test
    void holdsTheCustomersOfAllHitsInAllStores() {
        assertThat(accounts("cedar")).containsExactly(CY, CY_TOO);
        assertThat(accounts("email:cy@example.org store:fernlab")).containsExactly(CY_TOO);
        assertThat(accounts("status:overdue")).containsExactly(BO);
        assertThat(accounts("FER260601-4417-90213B")).containsExactly(BO);
        assertThat(accounts("example.org -cedar")).containsExactly(ANN, BO);
    }

    @Test
    void findsInsideWordsAsTheSearchPageDoes() {
        assertThat(accounts("eda")).containsExactly(CY, CY_TOO);
        scene.mirror.account(scene.aurora, "acJo00aaaaaaaaaaaaaaaa", "Jo", "Joann", "joann@example.org");
        // Who typed a whole address means nobody whose address ends with it.
        assertThat(accounts("ann@example.org")).containsExactly(ANN);
    }

    @Test
    void countsLiveOrTestOnly() {
        scene.mirror.order(
                scene.aurora, "orAnn0aaaaaaaaaaaaaaaa", "AUR260601-4417-11111", ANN, "ann@example.org", "5", false);
        var owner = scene.agency.owner();
        assertThat(accounts(found(owner, "kind:order", Data.ALL))).containsExactly(ANN, BO);
        assertThat(accounts(found(owner, "kind:order", Data.LIVE))).containsExactly(BO);
        assertThat(accounts(found(owner, "kind:order", Data.TEST))).containsExactly(ANN);
    }

    @Test
    void holdsMoreThanAPageShows() {
        IntStream.range(0, 450)
                .forEach(number -> scene.mirror.account(
                        scene.aurora,
                        "acMany%016d".formatted(number),
                        "Many",
                        "Much",
                        "many" + number + "@example.org"));
        assertThat(found(scene.agency.owner(), "many", Data.ALL).counts().matched())
                .isEqualTo(450);
    }

    @Test
    void leavesOutStoresWithoutTheRightToMakeLinks() {
        var member = scene.manager(scene.aurora);
        scene.mirror.write(
                "insert into tenant.role_grant values (?, gen_random_uuid(), ?, 'viewer', ?, 'allow', null, now())",
                member.tenant().value(),
                Objects.requireNonNull(member.member()).value(),
                scene.fernlab.value());
        var cohort = found(member, "cedar", Data.ALL);
        assertThat(cohort.stores()).containsExactly(scene.aurora);
        assertThat(accounts(cohort)).containsExactly(CY);
    }

    @Test
    void findsNobodyByAnAddressWhereOnlyOpenTextCounts() {
        TestAgency.run(
                scene.agency.owner(),
                () -> scene.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    var jdbc = scene.bean(JdbcClient.class);
                    for (var sought : List.of("bo@example.org", "birch")) {
                        var n = jdbc.sql("select count(*) from tenant.search_customers('account', '{}', :stores,"
                                        + " array[:word], '{}', '{}', '{}', true, '{}')")
                                .param("stores", Bound.ids(List.of(scene.fernlab)))
                                .param("word", sought)
                                .query(Integer.class)
                                .single();
                        assertThat(n).isEqualTo(sought.equals("birch") ? 1 : 0);
                    }
                }));
    }

    @Test
    void staysBehindTheWallsOfItsTenant() {
        TestAgency.run(
                other.agency.owner(),
                () -> scene.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    scene.bean(CustomerSearch.class).find("cedar", null, scene.both());
                    assertThat(count()).isZero();
                    scene.bean(CustomerSearch.class).find("cedar", null, other.both());
                    assertThat(count()).isEqualTo(2);
                    // The function itself, with a stranger's stores.
                    assertThat(scene.bean(JdbcClient.class)
                                    .sql("select count(*) from tenant.search_customers('account', :stores, '{}',"
                                            + " array['cedar'], '{}', '{}', '{}', false, '{}')")
                                    .param("stores", Bound.ids(scene.both()))
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                }));
    }

    private int count() {
        return scene.bean(JdbcClient.class)
                .sql("select count(*) from pg_temp.found_customer")
                .query(Integer.class)
                .single();
    }

    @Test
    void findsAnewWhenItIsUsedAgain() {
        var owner = scene.agency.owner();
        var first = found(owner, "cedar", Data.ALL);
        TestAgency.run(owner, () -> scene.cohorts.name(first.id(), "All Cedars"));
        scene.mirror.account(scene.aurora, "acDi00aaaaaaaaaaaaaaaa", "Di", "Cedar", "di@example.org");
        var again = TestAgency.call(owner, () -> scene.cohorts.again(first.id(), scene.both()));
        assertThat(again.counts().matched()).isEqualTo(3);
        assertThat(again.query()).isEqualTo(new CohortQuery("cedar", Data.ALL));
        assertThat(again.toString()).doesNotContain("cedar");
    }

    @Test
    void saysWhatIsNoSearchAndWhoIsNobody() {
        var owner = scene.agency.owner();
        assertThatThrownBy(() -> found(owner, "store:nowhere", Data.ALL))
                .isInstanceOfSatisfying(
                        LinkProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.SEARCH_UNFIT));
        for (var nobody : List.of("", "zzzzz", "kind:product", "' or true --")) {
            assertThatThrownBy(() -> found(owner, nobody, Data.ALL))
                    .isInstanceOfSatisfying(
                            LinkProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.NOTHING_TO_ASK));
        }
    }
}
