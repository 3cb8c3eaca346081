package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.storefleet.simulator.world.SimulatedAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody finds people, pages and actions from wherever they are, by the keyboard alone. */
class PaletteIT extends BrowserTest {

    private Page page;
    private Visitor person;

    @BeforeEach
    void open() {
        person = Furnished.owner();
        page = person.page();
        person.go("Stores");
        Furnished.awaitCopy(person);
    }

    @Test
    void findsAPersonByAScrapAndCopiesTheirLink() {
        var wanted = somebody();
        press("Control+k");
        assertThat(field()).isFocused();
        type(wanted.email());
        assertThat(option(wanted.email())).hasAttribute("aria-selected", "true");
        assertThat(field())
                .hasAttribute("aria-activedescendant", option(wanted.email()).getAttribute("id"));
        picture(page, "30-palette");
        darkAndNarrowPictures(page, "30-palette");

        press("Control+Enter");
        assertThat(palette()).isHidden();
        assertThat(person.notice("The link is on the clipboard")).isVisible();
        assertThat(person.clipboard()).contains("/portal/account/" + wanted.global());
    }

    @Test
    void opensAnAccountEvenWhenEnterComesBeforeTheAnswer() {
        var wanted = somebody();
        press("Control+k");
        type(wanted.email());
        press("Enter");
        assertThat(person.title(wanted.name())).isVisible();
        assertThat(person.fact(wanted.email())).isVisible();
        assertThat(page.url()).doesNotContain("example");

        press("Control+k");
        assertThat(option(wanted.email())).isVisible();
    }

    @Test
    void givesTheFocusBackAndLeavesThePageBelowAlone() {
        person.go("Accounts");
        page.locator("[data-filter] input").focus();
        press("Control+k");
        assertThat(field()).isFocused();
        type("jk?/");
        press("Escape");
        assertThat(palette()).isHidden();
        assertThat(page.locator("[data-filter] input")).isFocused();
        assertThat(page.locator("[data-filter] input")).hasValue("");
    }

    @Test
    void goesToPagesAndBeginsActions() {
        press("Control+k");
        type("team");
        press("Enter");
        assertThat(person.title("Team")).isVisible();
        press("Control+k");
        type("add store");
        press("Enter");
        assertThat(person.field("API user name")).isVisible();
    }

    @Test
    void completesTheWordsOfTheQueryLanguage() {
        press("Control+k");
        type("stat");
        press("Tab");
        assertThat(field()).hasValue("status:");
        type("ov");
        press("Tab");
        assertThat(field()).hasValue("status:overdue ");
        assertThat(field()).isFocused();
    }

    @Test
    void hasRoomOnTheSearchPage() {
        press("Control+k");
        type("search");
        assertThat(option("Search")).isVisible();
        press("Enter");
        assertThat(person.title("Search")).isVisible();
        type(somebody().email());
        assertThat(person.cell(somebody().email())).isVisible();
        assertThat(page.url()).endsWith("/search");
        picture(page, "31-search");
        darkAndNarrowPictures(page, "31-search");

        page.locator("[data-filter] input").fill("kind:account");
        page.waitForURL("**/search?q=kind*");
    }

    private static SimulatedAccount somebody() {
        return Furnished.store().accounts().get(3);
    }

    private Locator palette() {
        return page.locator("dialog.sf-palette");
    }

    private Locator field() {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search people"));
    }

    private Locator option(String text) {
        return page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void type(String text) {
        page.keyboard().type(text);
    }
}
