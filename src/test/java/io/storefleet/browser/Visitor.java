package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.regex.Pattern;

/** A person at a window: what people do on the pages, by the words they read there. */
record Visitor(Page page) {

    static final String PASSWORD = "not-a-password-either";

    /** Makes an agency by a set-up address; ends on the sign-in page. */
    void setUp(String address, String agency, String email) {
        page.navigate(address);
        field("Name of the agency").fill(agency);
        field("Your name").fill("Olive Owner");
        field("E-mail").fill(email);
        field("Password").fill(PASSWORD);
        button("Set up the agency").click();
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?ready.*"));
    }

    /** Signs in where the sign-in page is shown. */
    void signIn(String email) {
        field("E-mail").fill(email);
        field("Password").fill(PASSWORD);
        button("Sign in").click();
    }

    /** Signs in and waits for the frame of the signed-in pages, or for the choice between agencies. */
    void comeIn(String email) {
        page.navigate("/sign-in");
        signIn(email);
        assertThat(page).hasURL(Pattern.compile(".*/(a/[^/]+(/.+)?|choose)"));
    }

    /** Invites somebody as Viewer of all stores. @return the single-use address */
    String invite(String email) {
        go("Team");
        button("Invite…").click();
        field("E-mail").fill(email);
        button("Invite").click();
        var link = field("Link of the invitation").inputValue();
        button("Close").click();
        return link;
    }

    /** Accepts an invitation as somebody new; ends on the sign-in page. */
    void join(String invitation, String name) {
        page.navigate(invitation);
        field("Your name").fill(name);
        field("Password").fill(PASSWORD);
        button("Join").click();
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?joined.*"));
    }

    /** Chooses from the menu at the foot of the navigation. */
    void choose(String entry) {
        page.locator("button.sf-person").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    /** Fills the form of a new store; the simulator is the service. */
    void fillStore(SimulatedStore store, String password) {
        field("Name").fill(store.name());
        page.locator("vaadin-dialog vaadin-select").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("FastSpring (simulator)"))
                .click();
        field("API user name").fill(store.user());
        field("API password").fill(password);
    }

    /** Connects a store and waits until it is there. */
    void addStore(SimulatedStore store) {
        go("Stores");
        button("Add a store…").first().click();
        fillStore(store, store.password());
        page.getByRole(AriaRole.CHECKBOX).check();
        button("Add the store").click();
        assertThat(notice("The store is connected.")).isVisible();
    }

    /** Opens a page of the agency one is in by its address. */
    void open(String place) {
        var agency = Pattern.compile(".*/a/[^/?]+").matcher(page.url());
        if (!agency.find()) {
            throw new AssertionError("in no agency: " + page.url());
        }
        page.navigate(agency.group() + "/" + place);
        assertThat(page.locator(".sf-page h1")).not().isEmpty();
    }

    /** Opens a page by the navigation. */
    void go(String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(title(name)).isVisible();
    }

    Locator title(String text) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(text).setExact(true).setLevel(1));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator notice(String text) {
        return page.locator("vaadin-notification-card").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** A cell of the page's list that holds the text. */
    Locator cell(String text) {
        return page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    Locator detail() {
        return page.getByRole(AriaRole.COMPLEMENTARY);
    }

    /** One of the facts about what the page or its panel shows, told by its whole text. */
    Locator fact(String text) {
        return page.locator(".sf-facts").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    String clipboard() {
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }
}
