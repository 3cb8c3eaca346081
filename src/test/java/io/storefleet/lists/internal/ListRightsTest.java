package io.storefleet.lists.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.lists.ListProblem;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListRow.RowId;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who sees which rows, and what of them. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ListRightsTest {

    private final ApplicationContext context;
    private final Lists lists;
    private final TestAgency agency;
    private final ListedRows rows;
    private final StoreId aurora;
    private final StoreId fernlab;

    ListRightsTest(ApplicationContext context, Lists lists, TestDatabase database) {
        this.context = context;
        this.lists = lists;
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
        this.aurora = rows.store("Aurora Shop");
        this.fernlab = rows.store("Fernlab");
    }

    @BeforeEach
    void rows() {
        rows.order(aurora, "ordA", ListedRows.BEGIN);
        rows.order(fernlab, "ordF", ListedRows.BEGIN);
        rows.change(
                "order",
                "ordA",
                "first_name = 'Grace', last_name = 'Lovelace', company = 'Private Ltd', phone = '+49 40 1234567'");
        rows.subscription(aurora, "subA", null);
        rows.mirror().account(aurora, "acc-subA", "Grace", "Lovelace", "grace.private@example.org");
    }

    private List<ListRow> found(Actor actor, String kind, String text) {
        var columns =
                lists.kind(kind).columns().stream().map(column -> column.key()).toList();
        var request = new ListRequest(kind, text, columns, lists.kind(kind).order());
        return call(actor, () -> lists.page(request, null, 50));
    }

    private List<String> ids(Actor actor, String text) {
        return found(actor, "orders", text).stream().map(row -> row.id().id()).toList();
    }

    @Test
    void anotherTenantSeesNothing() {
        var stranger = TestAgency.in(context).owner();
        assertThat(ids(stranger, "")).isEmpty();
        assertThat(call(stranger, () -> lists.totals("orders", "")).totals()).isEmpty();
        var picked = new Selection.Picked("orders", List.of(new RowId(aurora, "ordA")));
        assertThat(call(stranger, () -> lists.ids(picked, null, 10))).isEmpty();
        assertThat(call(stranger, () -> lists.proposals("orders", "store"))).isEmpty();
    }

    @Test
    void aStoreWithoutGrantDoesNotExist() {
        var support = agency.member(Role.SUPPORT, aurora);
        assertThat(ids(support, "")).containsExactly("ordA");
        assertThat(ids(support, "id:ordF")).isEmpty();
        assertThat(call(support, () -> lists.totals("orders", "")).rows()).isEqualTo(1);
        assertThat(call(support, () -> lists.ids(new Selection.Fitting("orders", "", java.util.Set.of()), null, 10)))
                .containsExactly(new RowId(aurora, "ordA"));
        assertThat(call(
                        support,
                        () -> lists.ids(new Selection.Picked("orders", List.of(new RowId(fernlab, "ordF"))), null, 10)))
                .isEmpty();
        assertThat(call(support, () -> lists.proposals("orders", "store"))).containsExactly("Aurora Shop");
        assertThat(problem(support, "store:fernlab")).isEqualTo(problem(support, "store:nosuchs"));
        assertThat(call(support, () -> lists.sight("orders", "")).filling()).containsExactly("Aurora Shop");
    }

    private String problem(Actor actor, String text) {
        try {
            found(actor, "orders", text);
            return "none";
        } catch (ListProblem problem) {
            return problem.kind() + " " + problem.from() + " " + problem.to() + problem.expected();
        }
    }

    @Test
    void whatIsPersonalIsMaskedAndNotFilterableWhereItMayNotBeSeen() {
        var viewer = agency.member(Role.VIEWER, null);
        var order = found(viewer, "orders", "id:ordA").getFirst();
        for (var key : List.of("customer", "email", "company")) {
            assertThat(order.cells().get(key)).as(key).isEqualTo(Masked.HIDDEN);
        }
        assertThat(order.cells().values())
                .noneMatch(cell -> String.valueOf(cell).contains("Lovelace"));
        var subscription = found(viewer, "subscriptions", "").getFirst();
        assertThat(subscription.cells().get("customer")).isEqualTo(Masked.HIDDEN);
        for (var text : List.of("email:orda", "name:grace", "company:private", "phone:1234", "-name:bob")) {
            assertThat(ids(agency.owner(), text)).as(text).contains("ordA");
            assertThat(ids(viewer, text)).as(text).isEmpty();
            assertThat(call(viewer, () -> lists.totals("orders", text)).rows())
                    .as(text)
                    .isZero();
        }
        assertThat(call(viewer, () -> lists.sight("orders", "email:a")).leftOut())
                .isEqualTo(2);
        assertThat(found(viewer, "subscriptions", "name:grace")).isEmpty();
        assertThat(found(agency.owner(), "subscriptions", "name:grace")).hasSize(1);
    }

    @Test
    void aWordWithoutFieldTellsNothingOfPeople() {
        assertThat(ids(agency.member(Role.VIEWER, null), "Lovelace")).isEmpty();
        assertThat(ids(agency.member(Role.VIEWER, null), "REF-ordA")).containsExactly("ordA");
    }

    @Test
    void nobodySignedInIsRefused() {
        assertThatExceptionOfType(io.storefleet.tenancy.NoTenantException.class)
                .isThrownBy(() -> lists.page(ListRequest.of(lists.kind("orders"), ""), null, 10));
    }
}
