package io.storefleet.search.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.search.Hit;
import io.storefleet.search.Search;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchRequest;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.search.Told;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.Stores;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who finds what: by store, by verb, and by what they may see of a person. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SearchRightsTest {

    private static final String AURORA_ID = "acAurora0aaaaaaaaaaaaa";
    private static final String FERN_ID = "acFern00aaaaaaaaaaaaaa";

    private final Search search;
    private final Stores stores;
    private final TestAgency agency;
    private final StoreId aurora;
    private final StoreId fernlab;
    private final MirrorFixture mirror;

    SearchRightsTest(
            ApplicationContext context, Search search, Stores stores, Simulator simulator, TestDatabase database) {
        this.search = search;
        this.stores = stores;
        this.agency = TestAgency.in(context);
        this.aurora = agency.store(simulator.store("aurora"));
        this.fernlab = agency.store(simulator.store("fernlab"));
        this.mirror = new MirrorFixture(database, agency.owner().tenant());
    }

    @BeforeEach
    void theSamePersonInTwoStores() {
        mirror.account(aurora, AURORA_ID, "Grace", "Lovelace", "grace.private@example.org", "sales@lovelace.example");
        mirror.account(fernlab, FERN_ID, "Grace", "Lovelace", "Grace.Private@example.org");
    }

    private SearchAnswer found(Actor actor, String text) {
        return call(actor, () -> search.search(new SearchRequest(text, Data.ALL, 20, true)));
    }

    private List<String> ids(Actor actor, String text) {
        return hits(actor, text).stream().map(Hit::id).toList();
    }

    private List<Hit> hits(Actor actor, String text) {
        return found(actor, text).people().stream()
                .flatMap(person -> person.hits().stream())
                .toList();
    }

    @Test
    void aMemberOfOneStoreFindsNothingOfTheOther() {
        var support = agency.member(Role.SUPPORT, aurora);
        assertThat(ids(agency.owner(), "lovelace")).containsExactlyInAnyOrder(AURORA_ID, FERN_ID);
        assertThat(ids(support, "lovelace")).containsExactly(AURORA_ID);
        assertThat(ids(support, FERN_ID)).isEmpty();
        assertThat(call(support, () -> search.complete("store:"))).hasSize(1);
    }

    @Test
    void aStoreWithoutGrantCannotBeNamed() {
        var support = agency.member(Role.SUPPORT, aurora);
        assertThat(ids(support, "store:aurora lovelace")).containsExactly(AURORA_ID);
        assertThat(SearchProblems.of(() -> found(support, "store:fernlab lovelace")))
                .isEqualTo(SearchProblems.of(() -> found(support, "store:nosuchstore lovelace")));
    }

    @Test
    void whatIsMaskedIsNotFoundByEither() {
        var viewer = agency.member(Role.VIEWER, null);
        for (var text : List.of(
                "grace.private@example.org",
                "private",
                "rivat",
                "example.org",
                "email:private",
                "grace private",
                "sales@lovelace",
                "name:grace email:example",
                "lovelace -private -phone:1")) {
            var answer = found(viewer, text);
            assertThat(answer.people()).as(text).hasSize(text.contains("-private") ? 2 : 0);
            assertThat(answer.more()).as(text).isFalse();
        }
        assertThat(call(viewer, () -> search.complete("grace.pri"))).isEmpty();
        assertThat(call(viewer, () -> search.complete("email:gr"))).isEmpty();
    }

    @Test
    void showsEmailAddressesMaskedWhereverTheyAre() {
        var viewer = agency.member(Role.VIEWER, aurora);
        assertThat(hits(viewer, "grace")).singleElement().satisfies(hit -> {
            assertThat(hit.title()).isEqualTo("Grace Lovelace");
            assertThat(Told.by(hit)).contains("g•••@e•••.org", "s•••@l•••.example");
        });
        assertThat(Told.by(hits(agency.member(Role.SUPPORT, aurora), "grace").getFirst()))
                .contains("grace.private@example.org", "sales@lovelace.example");
    }

    @Test
    void groupsOneAddressAcrossStoresOnlyWhereBothAllowItAndTheViewerSeesIt() {
        assertThat(found(agency.owner(), "lovelace").people()).hasSize(2);
        mirror.allowGrouping(aurora);
        assertThat(found(agency.owner(), "lovelace").people()).hasSize(2);
        mirror.allowGrouping(fernlab);
        assertThat(found(agency.owner(), "lovelace").people()).hasSize(1);
        assertThat(found(agency.member(Role.VIEWER, null), "lovelace").people()).hasSize(2);
    }

    @Test
    void aRemovedStoresRowsAreGoneAtOnce() {
        call(agency.owner(), () -> {
            stores.remove(fernlab, stores.get(fernlab).name());
            return fernlab;
        });
        assertThat(ids(agency.owner(), "lovelace")).containsExactly(AURORA_ID);
    }
}
