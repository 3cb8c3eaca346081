package io.storefleet.search.internal;

import static io.storefleet.testing.TestAgency.call;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Hit;
import io.storefleet.search.Search;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchRequest;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.search.Told;
import io.storefleet.search.internal.Key.Place;
import io.storefleet.simulator.Simulator;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A subscription is shown with its holder, of whom the account of the same store tells. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SubscriptionHolderTest {

    private static final String ID = "suGrace0aaaaaaaaaaaaaa";
    private static final String OTHER = "suFern00aaaaaaaaaaaaaa";
    private static final String HOLDER = "acGrace0aaaaaaaaaaaaaa";
    private static final String ADDRESS = "grace.private@example.org";

    private final Search search;
    private final HitRows rows;
    private final TransactionTemplate transactions;
    private final TestAgency agency;
    private final StoreId aurora;
    private final StoreId fernlab;
    private final MirrorFixture mirror;

    SubscriptionHolderTest(ApplicationContext context, Search search, Simulator simulator, TestDatabase database) {
        this.search = search;
        this.rows = context.getBean(HitRows.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.agency = TestAgency.in(context);
        this.aurora = agency.store(simulator.store("aurora"));
        this.fernlab = agency.store(simulator.store("fernlab"));
        this.mirror = new MirrorFixture(database, agency.owner().tenant());
    }

    /** The same id of an account in both stores, as FastSpring gives ids store by store. */
    @BeforeEach
    void oneHolderInEachStore() {
        mirror.account(aurora, HOLDER, "Grace", "Lovelace", ADDRESS, "Nordlicht");
        mirror.account(fernlab, HOLDER, "Per", "Fern", "GRACE.private@example.org");
        mirror.subscription(aurora, ID, HOLDER, "overdue", "aurora-pro");
        mirror.subscription(fernlab, OTHER, HOLDER, "active", "fern-one");
    }

    private SearchAnswer found(Actor actor, String text) {
        return call(actor, () -> search.search(new SearchRequest(text, Data.ALL, 20, true)));
    }

    private Hit hit(Actor actor, String id) {
        return found(actor, "id:" + id).people().getFirst().hits().getFirst();
    }

    @Test
    void showsTheHolderOfItsOwnStore() {
        assertThat(Told.by(hit(agency.owner(), ID)))
                .containsExactly("Grace Lovelace", "Nordlicht", ADDRESS, "10 USD", "overdue");
        assertThat(Told.by(hit(agency.owner(), OTHER))).startsWith("Per Fern").doesNotContain("Grace Lovelace");
    }

    @Test
    void masksTheHolderAndFindsNothingByWhatIsMasked() {
        var viewer = agency.member(Role.VIEWER, null);
        assertThat(Told.by(hit(viewer, ID)))
                .contains("Grace Lovelace", "g•••@e•••.org")
                .doesNotContain(ADDRESS);
        for (var text : List.of(ADDRESS, "private", "is:subscription private", "is:subscription email:grace")) {
            assertThat(found(viewer, text).people()).as(text).isEmpty();
        }
    }

    @Test
    void groupsByTheHoldersAddressOnlyWhereBothStoresAllowItAndTheViewerSeesIt() {
        assertThat(found(agency.owner(), "is:subscription").people()).hasSize(2);
        mirror.allowGrouping(aurora);
        assertThat(found(agency.owner(), "is:subscription").people()).hasSize(2);
        mirror.allowGrouping(fernlab);
        assertThat(found(agency.owner(), "is:subscription").people()).hasSize(1);
        assertThat(found(agency.member(Role.VIEWER, null), "is:subscription").people())
                .hasSize(2);
    }

    @Test
    void saysNothingOfTheHolderToWhomAccountsAreHidden() {
        var place = new Place(ObjectKind.SUBSCRIPTION, aurora, ID);
        var all = Set.of(aurora);
        var blind = new Sight(Map.of(ObjectKind.SUBSCRIPTION, all), all);
        var found = call(
                agency.owner(),
                () -> requireNonNull(transactions.execute(status -> requireNonNull(
                        rows.read(List.of(place), new Hits(Map.of(), blind)::of).get(place)))));
        assertThat(found.email()).isNull();
        assertThat(Told.by(found.hit())).containsExactly("10 USD", "overdue");
    }

    @Test
    void staysWhereItsAccountIsGone() {
        mirror.write("update tenant.mirror_account set gone_at = now() where id = ?", HOLDER);
        assertThat(Told.by(hit(agency.owner(), ID))).containsExactly("10 USD", "overdue");
    }
}
