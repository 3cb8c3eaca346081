package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A link of our own, from the agency's page to the customer's: a second browser that runs no script, and a mailbox. */
class EvergreenIT extends BrowserTest {

    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");

    private final Mailbox mailbox = new Mailbox();
    private final Installation installation = Installation.start(mailbox.settings());
    private final SimulatedStore store = installation.simulator().store("aurora");

    @AfterEach
    void end() {
        installation.close();
        mailbox.close();
    }

    @Test
    void leadsACustomerWithoutScriptsThroughACodeToTheirOwnPage() {
        var owner = new Visitor(window(installation));
        owner.setUp(installation.setUpAddress(), "Meridian Agency", "olive@evergreen.example");
        owner.signIn("olive@evergreen.example");
        owner.addStore(store);
        var link = copiesTheLink(owner);

        var customer = customersWindow();
        customer.navigate(link);
        assertThat(customer.locator("header")).containsText("Meridian Agency");
        picture(customer, "30-evergreen-start");
        press(customer, "Code senden");
        assertThat(customer.getByLabel("Code")).isVisible();
        customer.getByLabel("Code").fill(code());
        picture(customer, "31-evergreen-code");
        // The form's policy allows our own pages only; the way on to FastSpring must not be held against it.
        press(customer, "Meine Seite öffnen");
        assertThat(customer).hasURL(Pattern.compile(".*/portal/account/.*#/subscriptions"));
        assertThat(customer.locator("#email"))
                .hasText(store.accounts().getFirst().email());

        owner.go("Evergreen links");
        assertThat(owner.page().getByText("1 opened · 1 codes · 1 let in · 0 wrong"))
                .isVisible();
        picture(owner.page(), "32-evergreen-links");
        owner.button("Look of the page…").click();
        assertThat(owner.field("Name customers know")).hasValue("Meridian Agency");
        picture(owner.page(), "33-evergreen-look");
        darkAndNarrowPictures(owner.page(), "33-evergreen-look");
    }

    private String copiesTheLink(Visitor owner) {
        owner.go("Accounts");
        owner.button("Ask FastSpring").click();
        owner.cell(store.accounts().getFirst().email()).click();
        owner.page()
                .locator("vaadin-menu-bar-button")
                .filter(new Locator.FilterOptions().setHasText("Evergreen link"))
                .click();
        owner.page()
                .getByRole(
                        AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Copy evergreen link to subscriptions"))
                .click();
        assertThat(owner.notice("The evergreen link is on the clipboard.")).isVisible();
        var link = owner.clipboard();
        assertThat(link).startsWith(installation.address("/go/"));
        return link;
    }

    private static Page customersWindow() {
        var context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("de-DE")
                        .setViewportSize(390, 844)
                        .setJavaScriptEnabled(false));
        return context.newPage();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private String code() {
        await().until(() -> !mailbox.mails().isEmpty());
        var found = CODE.matcher(mailbox.mails().getLast());
        assertThat(found.find()).as("a code in the mail").isTrue();
        return found.group(1);
    }
}
