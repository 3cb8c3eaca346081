package io.storefleet.returns.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.lists.Selection;
import io.storefleet.team.Masked;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Returns in lists: what finds them, what they come to, and who sees whose money it was. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReturnListTest {

    private final ApplicationContext context;
    private final Lists lists;
    private final TestAgency agency;
    private final ListedRows rows;
    private final StoreId aurora;
    private final StoreId fernlab;

    ReturnListTest(ApplicationContext context, Lists lists, TestDatabase database) {
        this.context = context;
        this.lists = lists;
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
        this.aurora = rows.store("Aurora Shop");
        this.fernlab = rows.store("Fernlab");
    }

    @BeforeEach
    void returns() {
        rows.order(aurora, "ordA", ListedRows.BEGIN);
        rows.change("order", "ordA", "first_name = 'Grace', last_name = 'Lovelace', products = '{aurora-pro}'");
        made(aurora, "retA", "ordA", "10", "2026-06-10T10:00:00Z");
        made(aurora, "retB", "ordA", "2.5", "2026-06-11T10:00:00Z");
        made(fernlab, "retC", null, "700", "2026-06-12T10:00:00Z");
        rows.change("return", "retC", "currency = 'JPY', live = false");
        made(fernlab, "retGone", null, "1", "2026-06-12T10:00:00Z");
        rows.change("return", "retGone", "gone_at = now()");
    }

    private void made(
            StoreId store, String id, @org.jspecify.annotations.Nullable String order, String sum, String at) {
        rows.mirror().givenBack(store, id, order, sum);
        rows.change("return", id, "made_at = '" + at + "'");
    }

    private List<ListRow> rows(Actor actor, String text) {
        var kind = lists.kind("returns");
        var all = kind.columns().stream().map(column -> column.key()).toList();
        return call(actor, () -> lists.page(new ListRequest("returns", text, all, kind.order()), null, 50));
    }

    private String found(Actor actor, String text) {
        return String.join(
                " ", rows(actor, text).stream().map(row -> row.id().id()).toList());
    }

    private String found(String text) {
        return found(agency.owner(), text);
    }

    @Test
    void returnsAreFoundByThemselvesAndByTheirOrder() {
        assertThat(found("")).isEqualTo("retC retB retA");
        assertThat(found("made:2026-06-10..2026-06-11")).isEqualTo("retB retA");
        assertThat(found("amount:>5")).isEqualTo("retC retA");
        assertThat(found("amount:2.5USD")).isEqualTo("retB");
        assertThat(found("currency:jpy")).isEqualTo("retC");
        assertThat(found("scope:live")).isEqualTo("retB retA");
        assertThat(found("store:fernlab")).isEqualTo("retC");
        assertThat(found("order:ordA")).isEqualTo("retB retA");
        assertThat(found("ref:ref-orda")).isEqualTo("retB retA");
        assertThat(found("product:aurora-pro")).isEqualTo("retB retA");
        assertThat(found("id:retA,retC")).isEqualTo("retC retA");
        assertThat(found("REF-ordA")).isEqualTo("retB retA");
        assertThat(found("name:lovelace")).isEqualTo("retB retA");
    }

    @Test
    void pagesGoOnBehindTheLastRow() {
        var request = ListRequest.of(lists.kind("returns"), "");
        var first = call(agency.owner(), () -> lists.page(request, null, 2));
        var second = call(agency.owner(), () -> lists.page(request, first.getLast(), 2));
        assertThat(second)
                .singleElement()
                .satisfies(row -> assertThat(row.id().id()).isEqualTo("retA"));
    }

    @Test
    void sumsKeepCurrenciesAndLiveFromTestApart() {
        var totals = call(agency.owner(), () -> lists.totals("returns", ""));
        assertThat(totals.totals())
                .extracting(total -> total.currency() + " " + total.live() + " " + total.rows() + " "
                        + java.util.Objects.requireNonNull(total.sum())
                                .stripTrailingZeros()
                                .toPlainString())
                .containsExactlyInAnyOrder("USD true 2 12.5", "JPY false 1 700");
    }

    @Test
    void whoseMoneyItWasIsForThoseWhoMaySeeIt() {
        var viewer = agency.member(Role.VIEWER, null);
        assertThat(rows(agency.owner(), "id:retA").getFirst().cells()).containsEntry("customer", "Grace Lovelace");
        var cells = rows(viewer, "id:retA").getFirst().cells();
        assertThat(cells).containsEntry("customer", Masked.HIDDEN).containsEntry("reference", "REF-ordA");
        assertThat(cells.toString()).doesNotContain("Lovelace", "example.org");
        assertThat(found(viewer, "name:lovelace")).isEmpty();
        assertThat(found(viewer, "email:orda")).isEmpty();
    }

    @Test
    void aStoreWithoutGrantDoesNotExist() {
        var viewer = agency.member(Role.VIEWER, fernlab);
        assertThat(found(viewer, "")).isEqualTo("retC");
        assertThat(call(viewer, () -> lists.totals("returns", "")).rows()).isOne();
        assertThat(call(viewer, () -> lists.ids(new Selection.Fitting("returns", "", Set.of()), null, 10)))
                .hasSize(1);
        assertThat(found(TestAgency.in(context).owner(), "")).isEmpty();
    }
}
