package io.storefleet.lists.internal;

import static io.storefleet.testing.TestAgency.call;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that hold a text about a person are looked up where all of them can be known, and sought in every row elsewhere. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TextLookupTest {

    private final Lists lists;
    private final Reaches reaches;
    private final TextLookup lookup;
    private final TestDatabase database;
    private final TransactionTemplate transaction;
    private final ApplicationContext context;
    private final TestAgency agency;
    private final ListedRows rows;
    private final ListKind orders;

    TextLookupTest(ApplicationContext context, Lists lists, Reaches reaches, TextLookup lookup, TestDatabase database) {
        this.context = context;
        this.lists = lists;
        this.reaches = reaches;
        this.lookup = lookup;
        this.database = database;
        this.transaction = context.getBean(TransactionTemplate.class);
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
        this.orders = lists.kind("orders");
    }

    private Optional<List<String>> known(Actor actor, String query, String text) {
        var asked = ListQuery.parse(orders, query);
        return call(
                        actor,
                        () -> requireNonNull(
                                transaction.execute(begun -> lookup.rows(orders, reaches.of(asked, null), text))))
                .map(found -> List.of(found.ids()));
    }

    private List<String> listed(Actor actor, String query) {
        return call(actor, () -> lists.page(ListRequest.of(orders, query), null, 300)).stream()
                .map(row -> row.id().id())
                .toList();
    }

    private void named(StoreId store, String id, String last) {
        rows.order(store, id, ListedRows.BEGIN);
        rows.set("order", id, "last_name", last);
    }

    @Test
    void knowsTheRowsThatHoldARareTextAnywhereInAWord() {
        var store = rows.store("Aurora");
        named(store, "looked-one", "McAllister");
        named(store, "looked-two", "Byron");
        assertThat(known(agency.owner(), "", "ALLIS")).contains(List.of("looked-one"));
        assertThat(known(agency.owner(), "", "nobodyhere")).contains(List.of());
        assertThat(listed(agency.owner(), "name:allis")).containsExactly("looked-one");
        assertThat(listed(agency.owner(), "-name:allis")).containsExactly("looked-two");
        assertThat(listed(agency.owner(), "name:nobodyhere")).isEmpty();
        assertThat(call(agency.owner(), () -> lists.totals("orders", "name:allis"))
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void seeksInEveryRowWhatTheSearchWritesOtherwise() {
        var store = rows.store("Aurora");
        named(store, "looked-apart", "O'Neil-Smith");
        for (var text : List.of("neil-s", "o'n", "ne", "neil smith", "näil")) {
            assertThat(known(agency.owner(), "", text)).as(text).isEmpty();
        }
        assertThat(listed(agency.owner(), "name:neil-s")).containsExactly("looked-apart");
        assertThat(listed(agency.owner(), "name:ne")).containsExactly("looked-apart");
    }

    @Test
    void givesUpWhereTooManyRowsHoldTheText() {
        var store = rows.store("Aurora");
        IntStream.range(0, 201).forEach(at -> named(store, "many-" + at, "Commonly"));
        assertThat(known(agency.owner(), "", "commonly")).isEmpty();
        assertThat(listed(agency.owner(), "name:commonly")).hasSize(201);
    }

    @Test
    void looksIntoNoStoreThatIsNotTheActorsAndNotMeant() {
        var aurora = rows.store("Aurora");
        var fernlab = rows.store("Fernlab");
        named(aurora, "walled-a", "Wallburga");
        named(fernlab, "walled-f", "Wallburga");
        var other = TestAgency.in(context);
        var others = new ListedRows(database, other.owner().tenant());
        others.order(others.store("Elsewhere"), "walled-e", ListedRows.BEGIN);
        others.set("order", "walled-e", "last_name", "Wallburga");
        assertThat(known(other.owner(), "", "wallburga")).contains(List.of("walled-e"));
        assertThat(known(agency.owner(), "store:fernlab", "wallburga")).contains(List.of("walled-f"));
        var support = agency.member(Role.SUPPORT, aurora);
        assertThat(known(support, "", "wallburga")).contains(List.of("walled-a"));
    }

    @Test
    void isNotSureWhereSomeOfManyStoresAreLeftOut() {
        var stores =
                IntStream.range(0, 18).mapToObj(at -> rows.store("Shop " + at)).toList();
        named(stores.getFirst(), "sure", "Certainly");
        assertThat(known(agency.owner(), "", "certainly")).contains(List.of("sure"));
        assertThat(known(agency.owner(), "-store:\"Shop 17\"", "certainly")).isEmpty();
        assertThat(listed(agency.owner(), "-store:\"Shop 17\" name:certainly")).containsExactly("sure");
    }
}
