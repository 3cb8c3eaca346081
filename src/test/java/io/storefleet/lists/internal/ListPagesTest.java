package io.storefleet.lists.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Pages by key: every row once, in order, whatever way the stores are looked into. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ListPagesTest {

    private final Lists lists;
    private final TestAgency agency;
    private final ListedRows rows;

    ListPagesTest(ApplicationContext context, Lists lists, TestDatabase database) {
        this.lists = lists;
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
    }

    private List<ListRow> all(ListRequest request, int size) {
        var found = new ArrayList<ListRow>();
        @Nullable ListRow last = null;
        do {
            var after = last;
            var page = call(agency.owner(), () -> lists.page(request, after, size));
            assertThat(page.size()).isLessThanOrEqualTo(size);
            found.addAll(page);
            last = page.isEmpty() ? null : page.getLast();
        } while (last != null);
        return found;
    }

    /** One store; few, which are asked one by one; many, whose rows are all gone through. */
    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "3, false", "3, true", "12, false", "12, true"})
    void goesThroughAllRowsInOrderOnceWithThoseWithoutAValueLast(int stores, boolean descending) {
        var random = new Random(stores);
        var own = IntStream.range(0, stores)
                .mapToObj(n -> rows.store("Store " + n))
                .toList();
        for (int i = 0; i < 60; i++) {
            var day = i % 7 == 0 ? null : LocalDate.of(2026, 6, 1).plusDays(random.nextInt(9));
            rows.subscription(own.get(random.nextInt(stores)), "sub%03d".formatted(random.nextInt(20) * 100 + i), day);
        }
        var request = new ListRequest("subscriptions", "", List.of("id", "next"), new ListOrder("next", descending));
        var found = all(request, 7);
        assertThat(found).extracting(ListRow::id).hasSize(60).doesNotHaveDuplicates();
        Comparator<ListRow> byDay = Comparator.comparing(row -> (LocalDate) Objects.requireNonNull(row.orderedBy()));
        var byKey = byDay.thenComparing(row -> row.id().id());
        var withDay = found.stream().filter(row -> row.orderedBy() != null).toList();
        assertThat(withDay).isSortedAccordingTo(descending ? byKey.reversed() : byKey);
        assertThat(found.subList(0, withDay.size())).isEqualTo(withDay);
    }

    @Test
    void showsTheChosenColumnsInTheirOrder() {
        var store = rows.store("Aurora");
        rows.order(store, "ord1", ListedRows.BEGIN);
        var request = new ListRequest(
                "orders", "", List.of("total", "store", "nosuch", "reference"), new ListOrder("changed", true));
        assertThat(all(request, 10)).singleElement().satisfies(row -> {
            assertThat(row.cells().keySet()).containsExactly("total", "store", "reference");
            assertThat(row.cells().get("store")).isEqualTo("Aurora");
            assertThat(row.cells().get("reference")).isEqualTo("REF-ord1");
            assertThat(row.live()).isTrue();
        });
    }

    @Test
    void isOrderedOnlyByWhatAnIndexKeepsFlat() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call(
                        agency.owner(),
                        () -> lists.page(
                                new ListRequest("orders", "", List.of("id"), new ListOrder("email", false)),
                                null,
                                10)));
    }

    @Test
    void whatIsGoneIsNotListed() {
        var store = rows.store("Aurora");
        rows.order(store, "ord2", ListedRows.BEGIN);
        rows.change("order", "ord2", "gone_at = now()");
        assertThat(all(ListRequest.of(lists.kind("orders"), ""), 10)).isEmpty();
    }

    @Test
    void aSelectionIsStreamedByItsFilterLessWhatIsLeftOut() {
        StoreId aurora = rows.store("Aurora");
        StoreId fernlab = rows.store("Fernlab");
        for (int i = 0; i < 9; i++) {
            rows.order(i % 2 == 0 ? aurora : fernlab, "sel" + i, ListedRows.BEGIN);
        }
        rows.change("order", "sel8", "live = false");
        var but = java.util.Set.of(new ListRow.RowId(aurora, "sel4"));
        var selection = new io.storefleet.lists.Selection.Fitting("orders", "scope:live", but);
        var found = new ArrayList<String>();
        ListRow.@Nullable RowId last = null;
        for (var page = ids(selection, last); !page.isEmpty(); page = ids(selection, last)) {
            page.forEach(row -> found.add(row.id()));
            last = page.getLast();
        }
        assertThat(found).containsExactlyInAnyOrder("sel0", "sel1", "sel2", "sel3", "sel5", "sel6", "sel7");
        var picked = new io.storefleet.lists.Selection.Picked(
                "orders", List.of(new ListRow.RowId(aurora, "sel2"), new ListRow.RowId(aurora, "sel1")));
        assertThat(ids(picked, null)).extracting(ListRow.RowId::id).containsExactly("sel2");
    }

    private List<ListRow.RowId> ids(io.storefleet.lists.Selection selection, ListRow.@Nullable RowId after) {
        return call(agency.owner(), () -> lists.ids(selection, after, 3));
    }
}
