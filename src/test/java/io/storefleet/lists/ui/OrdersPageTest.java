package io.storefleet.lists.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListView;
import io.storefleet.lists.ListViewId;
import io.storefleet.lists.ListViews;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Selection;
import io.storefleet.team.Masked;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestDatabase;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.Neighbours;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of orders over rows of the mirror. */
class OrdersPageTest extends KaribuViewTest {

    private final TestDatabase database;
    private StoreId aurora = StoreId.next();
    private StoreId fernlab = StoreId.next();

    OrdersPageTest(ApplicationContext context, TestDatabase database) {
        super(context);
        this.database = database;
    }

    @BeforeEach
    void orders() {
        var rows = new ListedRows(database, agency.owner().tenant());
        aurora = rows.store("Aurora");
        fernlab = rows.store("Fernlab");
        rows.order(aurora, "ord1", ListedRows.BEGIN.plusSeconds(60));
        rows.order(fernlab, "ord2", ListedRows.BEGIN);
        rows.change("order", "ord2", "live = false, first_name = 'Ada', last_name = 'Byron'");
    }

    private static List<String> listed() {
        return GridKt._findAll(_get(ListGrid.class)).stream()
                .map(row -> row.id().id())
                .toList();
    }

    private static void type(String text) {
        _setValue(_get(FilterField.class), text);
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    @Test
    void listsTheOrdersOfAllStoresLatestFirst() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders"));
            assertThat(listed()).containsExactly("ord1", "ord2");
            assertThat(text()).contains(say("lists.filling", 2, "Aurora, Fernlab"));
            await("the totals", () -> text().contains("10.00"));
            assertThat(_get(TotalsLine.class).getElement().getTextRecursively())
                    .contains(say("lists.totals.rows", 2L), say("lists.value.live"), say("lists.value.test"));
        });
    }

    @Test
    void chipsTextAndSwitchSayTheSame() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders"));
            _click(_get(_get(QueryBar.class), NativeButton.class, spec -> spec.withText("TEST")));
            assertThat(_get(FilterField.class).getValue()).isEqualTo("scope:test");
            assertThat(listed()).containsExactly("ord2");
            type("scope:live store:aurora");
            assertThat(listed()).containsExactly("ord1");
            assertThat(_get(TermChips.class).getElement().getTextRecursively()).contains("Store: aurora");
            _click(_find(_get(TermChips.class), Button.class).getFirst());
            assertThat(_get(FilterField.class).getValue()).isEqualTo("store:aurora");
        });
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsTheRows() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders"));
            type("status:late");
            assertThat(_get(FilterField.class).isInvalid()).isTrue();
            assertThat(_get(FilterField.class).getErrorMessage())
                    .contains("late", "8", "completed, canceled, failed, open, returned");
            assertThat(listed()).hasSize(2);
            type("store:nowhere");
            assertThat(_get(FilterField.class).getErrorMessage()).contains("nowhere");
        });
    }

    @Test
    void takesAFilterFromTheAddressAndOpensARowUnderItsOwn() throws Exception {
        as(agency.owner(), () -> {
            UI.getCurrent().navigate(at("orders"), QueryParameters.of("q", "store:fernlab"));
            assertThat(listed()).containsExactly("ord2");
            GridKt._clickItem(_get(ListGrid.class), 0);
            assertThat(address()).isEqualTo(at("orders/" + fernlab + "/ord2"));
            open(at("orders"));
            GridKt._clickItem(_get(ListGrid.class), 1);
            assertThat(Neighbours.of(at("orders/" + fernlab + "/ord2"))).hasValueSatisfying(around -> {
                assertThat(around.list()).isEqualTo(at("orders"));
                assertThat(around.previous()).isEqualTo(at("orders/" + aurora + "/ord1"));
                assertThat(around.number()).isEqualTo(2);
            });
        });
    }

    @Test
    void showsAMemberOnlyWhatTheyMaySee() throws Exception {
        as(agency.member(Role.VIEWER, fernlab), () -> {
            open(at("orders"));
            assertThat(listed()).containsExactly("ord2");
            assertThat(GridKt._getFormattedRow(_get(ListGrid.class), 0).toString())
                    .contains(Masked.HIDDEN)
                    .doesNotContain("Byron");
            type("name:ada");
            assertThat(listed()).isEmpty();
            assertThat(text()).contains(say("lists.left-out", 1));
        });
    }

    @Test
    void columnsAreChosenAndPutInOrder() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders"));
            press("lists.columns");
            var dialog = _get(ColumnChoice.class);
            assertThat(dialog.getElement().getTextRecursively()).isNotNull();
            var boxes = _find(dialog, com.vaadin.flow.component.checkbox.Checkbox.class);
            boxes.stream()
                    .filter(box -> !List.of(say("lists.column.total"), say("lists.column.reference"))
                            .contains(box.getLabel()))
                    .forEach(box -> box.setValue(false));
            press("lists.columns.apply");
            assertThat(_get(ListGrid.class).order()).containsExactly("reference", "total");
        });
    }

    @Test
    void teachesTheNextStepWhereNothingIs() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders"));
            type("id:nosuch");
            assertThat(listed()).isEmpty();
            var empty = _get(ListGrid.class).getEmptyStateComponent();
            assertThat(empty.getElement().getTextRecursively()).contains(say("lists.orders.nothing"));
        });
    }

    @Test
    void aViewIsSavedLookedThroughAndInTheAddress() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders"));
            type("scope:test");
            var views = context.getBean(ListViews.class);
            var id = views.save(new ListView.Draft(
                    "Tests",
                    false,
                    new ListRequest("orders", "scope:test", List.of("id", "total"), new ListOrder("changed", false))));
            UI.getCurrent().navigate(at("orders"), QueryParameters.of("view", id.toString()));
            assertThat(_get(FilterField.class).getValue()).isEqualTo("scope:test");
            assertThat(_get(ListGrid.class).order()).containsExactly("id", "total");
            assertThat(listed()).containsExactly("ord2");
            assertThat(_get(ViewsMenu.class).getItems().getFirst().getElement().getTextRecursively())
                    .contains("Tests");
            UI.getCurrent()
                    .navigate(
                            at("orders"),
                            QueryParameters.of("view", ListViewId.next().toString()));
            assertThat(listed()).hasSize(2);
        });
    }

    @Test
    void selectsRowsOrAllThatFitWithoutReadingThem() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders"));
            var bar = _get(ListGrid.class).getParent().orElseThrow();
            assertThat(_find(SelectionBar.class)).isEmpty();
            var grid = _get(ListGrid.class);
            grid.select(GridKt._get(grid, 1));
            var selected = _get(SelectionBar.class);
            assertThat(selected.selection())
                    .isEqualTo(new Selection.Picked("orders", List.of(new ListRow.RowId(fernlab, "ord2"))));
            _find(selected, Button.class).getFirst().click();
            assertThat(selected.selection()).isEqualTo(new Selection.Fitting("orders", "", java.util.Set.of()));
            type("scope:live");
            assertThat(selected.selection()).isNull();
            assertThat(bar).isNotNull();
        });
    }

    @Test
    void writesAFileForWhoMay() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders"));
            type("scope:live");
            press("lists.export");
            press("lists.export.start");
            assertThat(_get(ExportDialog.class).getElement().getTextRecursively())
                    .contains(say("lists.export.writing"));
        });
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("orders"));
            assertThat(_find(Button.class, spec -> spec.withText(say("lists.export"))))
                    .isEmpty();
        });
    }

    @Test
    void choosingColumnsLeavesOneCardForNarrowScreens() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders"));
            var card = _get(ListGrid.class).getColumnByKey("card");
            assertThat(card).isNotNull();
            press("lists.columns");
            press("lists.columns.apply");
            assertThat(_get(ListGrid.class).getColumns())
                    .filteredOn(each -> "card".equals(each.getKey()))
                    .hasSize(1);
        });
    }
}
