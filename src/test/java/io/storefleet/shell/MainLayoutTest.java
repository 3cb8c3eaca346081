package io.storefleet.shell;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Header;
import io.storefleet.search.ui.Palette;
import io.storefleet.simulator.Simulator;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.LazyMenu;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

/** The frame around the pages: navigation, the scope in the top bar, and the one action always at hand. */
class MainLayoutTest extends KaribuViewTest {

    private final Simulator simulator;
    private StoreId aurora = StoreId.next();
    private StoreId fernlab = StoreId.next();

    MainLayoutTest(ApplicationContext context, Simulator simulator) {
        super(context);
        this.simulator = simulator;
    }

    @BeforeEach
    void connect() {
        aurora = agency.store(simulator.store("aurora"));
        fernlab = agency.store(simulator.store("fernlab"));
    }

    /** Where the links of the navigation lead. */
    private static List<String> entries() {
        return Jsoup.parse(_get(Navigation.class).getElement().getProperty("innerHTML"))
                .select("a")
                .eachAttr("href");
    }

    private static Button scope() {
        return _get(Button.class, button -> button.withClasses("sf-scope"));
    }

    /** What opens below the scope. */
    private static LazyMenu menu() {
        var menu = LazyMenu.of(scope());
        menu.fill();
        return menu;
    }

    private static void choose(MenuItem item) {
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    /** A page may offer the same beside its own thing; this is the one in the top bar. */
    private static void makeLinks() {
        _click(_get(_get(Header.class), Button.class, button -> button.withText(say("shell.links"))));
    }

    private static List<String> choices() {
        return menu().getItems().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private static String path() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    @Test
    void leadsToEachPageAndMarksTheOneInView() throws Exception {
        as(agency.owner(), () -> {
            open(at("stores"));
            assertThat(entries())
                    .containsExactly(
                            "a/" + agency.slug(),
                            at("links"),
                            at("templates"),
                            at("evergreen"),
                            at("jobs"),
                            at("changes"),
                            at("bulk"),
                            at("accounts"),
                            at("orders"),
                            at("subscriptions"),
                            at("products"),
                            at("coupons"),
                            at("returns"),
                            at("quotes"),
                            at("events"),
                            at("sessions"),
                            at("stores"),
                            at("copies"),
                            at("team"),
                            at("mail-server"));
            assertThat(_get(Navigation.class).current()).isEqualTo(at("stores"));
            open(at("links/new"));
            assertThat(_get(Navigation.class).current()).isEqualTo(at("links"));
            open("a/" + agency.slug());
            assertThat(_get(Navigation.class).current()).isEqualTo("a/" + agency.slug());
        });
    }

    @Test
    void letsTheScopeFollowTheAddress() throws Exception {
        as(agency.owner(), () -> {
            open(at("stores"));
            assertThat(scope().getText()).isEqualTo(say("shell.scope.all", 2));
            _assertNone(Badge.class, badge -> badge.withText("SIMULATOR"));
            open(at("stores/" + aurora));
            assertThat(scope().getText()).isEqualTo("Aurora Software");
            _assertOne(Badge.class, badge -> badge.withText("SIMULATOR"));
        });
    }

    @Test
    void makesNoLineOfTheMenusBeforeTheyOpen() throws Exception {
        as(agency.owner(), () -> {
            open(at("stores"));
            assertThat(LazyMenu.of(scope()).getItems()).isEmpty();
            assertThat(choices()).hasSize(2);
            open(at("links"));
            assertThat(LazyMenu.of(scope()).getItems()).isEmpty();
        });
    }

    @Test
    void opensTheSamePageForTheStoreChosen() throws Exception {
        as(agency.owner(), () -> {
            open(at("stores/" + aurora));
            assertThat(choices()).containsExactly("Aurora Software", "Fernlab");
            choose(menu().getItems().getLast());
            assertThat(path()).isEqualTo(at("stores/" + fernlab));
        });
    }

    @Test
    void filtersAListToTheStoreChosen() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders"));
            choose(menu().getItems().getLast());
            assertThat(path()).isEqualTo(at("orders"));
            assertThat(_get(FilterField.class).getValue()).isEqualTo("store:\"Fernlab\"");
        });
    }

    @Test
    void offersOnlyStoresOfTheGrants() throws Exception {
        as(agency.member(Role.SUPPORT, fernlab), () -> {
            open(at("stores"));
            assertThat(scope().getText()).isEqualTo(say("shell.scope.all", 1));
            assertThat(choices()).containsExactly("Fernlab");
        });
    }

    @Test
    void makesLinksForTheStoreInView() throws Exception {
        as(agency.owner(), () -> {
            open(at("stores"));
            makeLinks();
            assertThat(path()).isEqualTo(at("links/new"));
            open(at("stores/" + fernlab));
            makeLinks();
            assertThat(path()).isEqualTo(at("links/new/" + fernlab));
        });
    }

    @Test
    void hidesMakeLinksFromAViewer() throws Exception {
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("stores"));
            assertThat(entries()).isNotEmpty();
            _assertNone(Button.class, button -> button.withText(say("shell.links")));
        });
    }

    private static List<String> listed(String text) throws InterruptedException {
        var palette = _get(Palette.class);
        var facts = JsonNodeFactory.instance.objectNode();
        facts.put("event.detail.text", text).put("event.detail.number", 7);
        _fireDomEvent(palette, "palette-ask", facts);
        await("the list", () -> "7".equals(palette.getElement().getAttribute("data-shown")));
        return palette.getElement().getTextRecursively().lines().toList();
    }

    @Test
    void listsInThePaletteThePagesAndActionsOfThePerson() throws Exception {
        as(agency.owner(), () -> {
            open(at("stores"));
            assertThat(String.join("", listed("")))
                    .contains(
                            say("shell.nav.team"),
                            say("shell.do.links"),
                            say("shell.do.store"),
                            say("shell.do.invite"));
        });
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("stores"));
            assertThat(String.join("", listed("")))
                    .contains(say("shell.nav.accounts"), say("search.title"))
                    .doesNotContain(
                            say("shell.nav.team"),
                            say("shell.do.links"),
                            say("shell.do.store"),
                            say("shell.do.invite"));
        });
    }
}
