package io.storefleet.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListedRows;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.team.Masked;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.PageLink;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of accounts over the copies, and the ways from it. */
class AccountListViewTest extends KaribuViewTest {

    private final TestDatabase database;
    private final SimulatedStore shop;
    private final SimulatedStore other;
    private StoreId live = StoreId.next();
    private StoreId fernlab = StoreId.next();

    AccountListViewTest(ApplicationContext context, TestDatabase database, QuietSimulator quiet) {
        super(context);
        this.database = database;
        this.shop = quiet.simulator().stores().getFirst();
        this.other = quiet.simulator().stores().get(1);
    }

    @BeforeEach
    void accounts() {
        live = agency.store(shop, TestContext.QUIET);
        var rows = new ListedRows(database, agency.owner().tenant());
        fernlab = agency.store(other, TestContext.QUIET);
        for (int i = 0; i < 3; i++) {
            var one = shop.accounts().get(i);
            rows.mirror().account(live, one.id(), "Grace", "Lovelace" + i, one.email());
            rows.change("account", one.id(), "as_of = '2026-06-0" + (9 - i) + "'");
        }
        rows.mirror().account(fernlab, "accFern", "Ada", "Byron", "ada@example.org");
        rows.change("account", "accFern", "as_of = '2026-05-01', country = 'US'");
    }

    @SuppressWarnings("unchecked")
    private static Grid<ListRow> grid() {
        return _get(Grid.class);
    }

    private static List<String> listed() {
        return GridKt._findAll(grid()).stream().map(row -> row.id().id()).toList();
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private static boolean offers(String key) {
        return !_find(Button.class, spec -> spec.withText(say(key))).isEmpty();
    }

    @Test
    void listsTheAccountsOfAllStoresAndSaysWhatIsStillCopied() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts"));
            assertThat(listed()).containsExactly(shop.idAt(0), shop.idAt(1), shop.idAt(2), "accFern");
            assertThat(text()).contains("The first copies of 2 stores are not whole yet");
            assertThat(GridKt._getFormattedRow(grid(), 3).toString()).contains("Ada Byron", "ada@example.org", "US");
            assertThat(offers("lists.paste")).isFalse();
            _setValue(_get(FilterField.class), "country:us");
            assertThat(listed()).containsExactly("accFern");
            _setValue(_get(FilterField.class), "country:us name:grace");
            assertThat(listed()).isEmpty();
        });
    }

    @Test
    void opensAnAccountAtItsStoreAndGoesBackToTheListItCameFrom() throws Exception {
        as(agency.owner(), () -> {
            UI.getCurrent().navigate(at("accounts"), QueryParameters.of("q", "country:de"));
            GridKt._clickItem(grid(), 1);
            assertThat(address()).isEqualTo(at("accounts/" + live + "/" + shop.idAt(1)));
            await("the detail", () -> text().contains(shop.accounts().get(1).name()));
            var trail = _find(PageLink.class).stream()
                    .map(PageLink::getHref)
                    .filter((at("accounts") + "?q=country%3Ade")::equals)
                    .findFirst()
                    .orElseThrow();
            var back = new Location(trail);
            UI.getCurrent().navigate(back.getPath(), back.getQueryParameters());
            assertThat(address()).isEqualTo(at("accounts"));
            assertThat(_get(FilterField.class).getValue()).isEqualTo("country:de");
        });
    }

    /** In the place of what the copy has, with its time. */
    @Test
    void readsTheAccountFromItsStoreOnDemand() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts/" + live + "/" + shop.idAt(0)));
            await("the detail", () -> offers("accounts.json.live"));
            assertThat(json())
                    .contains(say("accounts.json.none"))
                    .doesNotContain(shop.accounts().getFirst().global());
            press("accounts.json.live");
            await(
                    "the store's word",
                    () -> json().contains(shop.accounts().getFirst().global()));
            assertThat(json()).contains("Read from FastSpring ").doesNotContain(say("accounts.json.none"));
        });
    }

    private static String json() {
        return _get(JsonView.class).getElement().getTextRecursively();
    }

    @Test
    void comesBackToAFilterThatMayNotStandInAnAddress() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts"));
            _setValue(_get(FilterField.class), "name:grace");
            GridKt._clickItem(grid(), 0);
            assertThat(address()).startsWith(at("accounts/"));
            open(at("accounts"));
            assertThat(_get(FilterField.class).getValue()).isEqualTo("name:grace");
            open(at("orders"));
            open(at("accounts"));
            assertThat(_get(FilterField.class).getValue()).isEmpty();
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksTheStoreThatIsChosen() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts"));
            press("accounts.ask");
            var stores = _get(Select.class);
            assertThat(stores.getListDataView().getItemCount()).isEqualTo(2);
            press("accounts.store.next");
            assertThat(address()).startsWith(at("accounts/"));
        });
        as(agency.member(Role.VIEWER, live), () -> {
            open(at("accounts"));
            press("accounts.ask");
            assertThat(address()).isEqualTo(at("accounts/" + live));
        });
    }

    @Test
    void takesTickedAccountsOrAllThatFitAlongToNewLinks() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts"));
            var grid = grid();
            grid.select(GridKt._get(grid, 0));
            grid.select(GridKt._get(grid, 2));
            press("accounts.links.these");
            await("the links", () -> address().equals(at("links/new/" + live)));
            assertThat(_get(TextArea.class).getValue().lines()).containsExactlyInAnyOrder(shop.idAt(0), shop.idAt(2));
            open(at("accounts"));
            _setValue(_get(FilterField.class), "country:us");
            grid().select(GridKt._get(grid(), 0));
            _find(Button.class).stream()
                    .filter(each -> each.getText().startsWith("Select all"))
                    .findFirst()
                    .orElseThrow()
                    .click();
            press("accounts.links.these");
            await("the links", () -> address().equals(at("links/new/" + fernlab)));
            assertThat(_get(TextArea.class).getValue()).isEqualTo("accFern");
        });
    }

    @Test
    void makesNoLinksOfSeveralStoresAtOnceAndKeepsTheSelection() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts"));
            var grid = grid();
            grid.select(GridKt._get(grid, 0));
            grid.select(GridKt._get(grid, 3));
            press("accounts.links.these");
            await(
                    "the sentence",
                    () -> _find(com.vaadin.flow.component.notification.Notification.class).stream()
                            .anyMatch(each ->
                                    each.getElement().getTextRecursively().contains(say("accounts.links.stores"))));
            assertThat(address()).isEqualTo(at("accounts"));
            assertThat(grid.getSelectedItems()).hasSize(2);
        });
    }

    @Test
    void offersAViewerNeitherLinksNorNewAccountsAndMasksPeople() throws Exception {
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("accounts"));
            assertThat(GridKt._getFormattedRow(grid(), 0).toString())
                    .contains(Masked.HIDDEN)
                    .doesNotContain("Lovelace", "@");
            grid().select(GridKt._get(grid(), 0));
            assertThat(offers("accounts.links.these")).isFalse();
            assertThat(offers("accounts.create")).isFalse();
            assertThat(offers("lists.export")).isFalse();
        });
        as(agency.owner(), () -> {
            open(at("accounts"));
            assertThat(offers("accounts.create")).isTrue();
        });
    }
}
