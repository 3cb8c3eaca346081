package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.storefleet.simulator.world.SimulatedAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person without a mouse gets everywhere and always sees where they are. */
class KeyboardIT extends BrowserTest {

    /** The number of the row of the list that has the focus, from 0; -1 when none has. */
    private static final String ROW = """
            () => document.querySelector('vaadin-grid')?.shadowRoot.activeElement?.closest('tr')?.index ?? -1""";

    private Page page;
    private Visitor person;
    private Keys keys;

    @BeforeEach
    void open() {
        Furnished.prepare();
        page = window(Furnished.installation());
        person = new Visitor(page);
        keys = new Keys(page);
        page.navigate("/sign-in");
        assertThat(person.field("E-mail")).isFocused();
        type(Furnished.OWNER);
        press("Tab");
        type(Visitor.PASSWORD);
        press("Enter");
        assertThat(person.title("Today")).isVisible();
        tabTo("Accounts");
        press("Enter");
        assertThat(person.title("Accounts")).isVisible();
        tabTo("Ask FastSpring");
        press("Enter");
        assertThat(page.getByText("Aurora Software · 1")).isVisible();
        assertThat(person.cell(account(0).email())).isVisible();
    }

    @Test
    void opensARowAndComesBackToIt() {
        press("j");
        awaitRow(0);
        press("j");
        press("j");
        awaitRow(2);
        press("k");
        awaitRow(1);
        showsTheFocus();
        picture(page, "20-keyboard-row");

        press("Enter");
        assertThat(person.fact(account(1).email())).isVisible();
        press("Escape");
        assertThat(person.title("Accounts")).isVisible();
        awaitRow(1);
        showsTheFocus();
    }

    @Test
    void looksAPersonUpAndCopiesTheirLink() {
        var wanted = account(40);
        press("/");
        assertThat(page.locator("[data-filter] input")).isFocused();
        showsTheFocus();
        type(wanted.email());
        press("Enter");
        assertThat(person.fact(wanted.email())).isVisible();

        tabTo("Copy link");
        picture(page, "21-keyboard-copy-link");
        press("Enter");
        assertThat(page.getByText("Copy, opens Orders")).isVisible();
        press("Enter");
        assertThat(person.notice("The link is on the clipboard")).isVisible();
        assertThat(person.clipboard()).contains("/portal/account/" + wanted.global());

        press("Escape");
        assertThat(page.getByText("1 account found")).isVisible();
        awaitRow(0);
        press("Enter");
        assertThat(person.fact(wanted.email())).isVisible();
    }

    @Test
    void makesLinksFromPastedLines() {
        tabTo("Links");
        press("Enter");
        assertThat(person.title("Links")).isVisible();
        tabTo("Make links");
        press("Enter");
        assertThat(person.title("Make links")).isVisible();
        tabTo("Choose a CSV or text file…");
        press("Shift+Tab");
        showsTheFocus();
        type(account(40).email());
        assertThat(person.button("Make 1 link")).isEnabled();
        tabTo("Make 1 link");
        press("Enter");
        assertThat(person.title("Links for customers")).isVisible();
        assertThat(page.getByText("1 link", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void reachesEveryPageOfTheNavigation() {
        for (var name : new String[] {"Links", "Jobs", "Stores", "Copies", "Team", "Accounts"}) {
            tabTo(name);
            press("Enter");
            assertThat(person.title(name)).isVisible();
        }
    }

    @Test
    void listsTheKeys() {
        press("?");
        assertThat(page.getByText("next and previous row")).isVisible();
        press("Escape");
        assertThat(page.getByText("next and previous row")).hasCount(0);
    }

    private void tabTo(String name) {
        keys.tabTo(name);
    }

    private void showsTheFocus() {
        keys.showsTheFocus();
    }

    private void awaitRow(int row) {
        page.waitForFunction("row => (" + ROW + ")() === row", row);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    private static SimulatedAccount account(int position) {
        return Furnished.store().accounts().get(position);
    }
}
