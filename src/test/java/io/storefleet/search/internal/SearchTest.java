package io.storefleet.search.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.search.Hit;
import io.storefleet.search.Search;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchRequest;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.simulator.Simulator;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What people type, and what they find by it. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SearchTest {

    private static final String ANN = "acAnn0aaaaaaaaaaaaaaaa";
    private static final String ORDER = "orAnn0aaaaaaaaaaaaaaaa";

    private final Search search;
    private final TestAgency agency;
    private final StoreId aurora;
    private final StoreId fernlab;
    private final MirrorFixture mirror;

    SearchTest(ApplicationContext context, Search search, Simulator simulator, TestDatabase database) {
        this.search = search;
        this.agency = TestAgency.in(context);
        this.aurora = agency.store(simulator.store("aurora"));
        this.fernlab = agency.store(simulator.store("fernlab"));
        this.mirror = new MirrorFixture(database, agency.owner().tenant());
    }

    @BeforeEach
    void rows() {
        mirror.account(aurora, ANN, "Ann-Sofie", "Müller", "ann.muller@example.org", "Nordlicht Média");
        mirror.account(fernlab, "acBob0aaaaaaaaaaaaaaaa", "Bob", "Fern", "bob@example.org");
        mirror.order(aurora, ORDER, "AUR260601-4417-90213", ANN, "ann.muller@example.org", "120.50", true);
        mirror.subscription(aurora, "suAnn0aaaaaaaaaaaaaaaa", ANN, "overdue", "aurora-pro");
        mirror.product(aurora, "aurora-pro", "Aurora Pro");
    }

    private SearchAnswer found(Actor actor, String text) {
        return call(actor, () -> search.search(new SearchRequest(text, Data.ALL, 20, true)));
    }

    private List<String> ids(String text) {
        return found(agency.owner(), text).people().stream()
                .flatMap(person -> person.hits().stream())
                .map(Hit::id)
                .toList();
    }

    @Test
    void findsByAnyScrapWithoutCaseAccentsAndOrder() {
        for (var text : List.of(
                "mull",
                "MÜLLER ann",
                "sofie",
                "nordlicht",
                "media",
                "ann.mul",
                "ann.muller@ex",
                "muller example",
                "ulle")) {
            assertThat(ids(text)).as(text).startsWith(ANN).doesNotContain("acBob0aaaaaaaaaaaaaaaa");
        }
    }

    @Test
    void findsReferencesWithAndWithoutDashesAndCards() {
        for (var text :
                List.of("AUR260601-4417-90213", "aur2606014417", "4417-902", "4417", "4242", "aur260601 90213")) {
            assertThat(ids(text)).as(text).contains(ORDER);
        }
    }

    @Test
    void understandsTheQueryLanguage() {
        assertThat(ids("status:overdue")).containsExactly("suAnn0aaaaaaaaaaaaaaaa");
        assertThat(ids("charged:>100")).containsExactly(ORDER);
        assertThat(ids("charged:>121")).isEmpty();
        assertThat(ids("email:ann store:aurora")).containsExactlyInAnyOrder(ANN, ORDER);
        assertThat(ids("email:ann store:fernlab")).isEmpty();
        assertThat(ids("name:muller")).containsExactly(ANN);
        assertThat(ids("name:Ann-Sofie company:média")).containsExactly(ANN);
        assertThat(ids("is:product")).containsExactly("aurora-pro");
        assertThat(ids("store:fernlab")).containsExactly("acBob0aaaaaaaaaaaaaaaa");
        assertThat(ids("example -muller")).containsExactly("acBob0aaaaaaaaaaaaaaaa");
        assertThat(ids("ref:AUR2606014417")).containsExactly(ORDER);
        assertThat(ids("is:product aurora")).containsExactly("aurora-pro");
        assertThat(ids("id:" + ORDER)).containsExactly(ORDER);
        assertThat(ids("card:4242 date:today")).containsExactly(ORDER);
    }

    @Test
    void putsWhatIsExactlyItFirst() {
        assertThat(ids(ORDER)).startsWith(ORDER);
        assertThat(ids("aurora-pro")).startsWith("aurora-pro");
    }
}
