package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way from an empty installation to a customer's own page, with the process killed in the middle of the work. */
class MainJourneyIT extends BrowserTest {

    private static final String OWNER = "olive@journey.example";
    private static final int ROWS_IN_VIEW = 18;

    private final Installation installation = Installation.start();
    private final SimulatedStore store = installation.simulator().store("aurora");
    private final AskedLinks links = new AskedLinks(installation.simulator(), store);

    @AfterEach
    void end() {
        installation.close();
    }

    @Test
    void leadsFromTheSetUpAddressToTheCustomersPageThroughAKilledProcess() throws Exception {
        var page = window(installation);
        var owner = new Visitor(page);

        foundsTheAgency(owner);
        addsTheStore(owner);
        seesTheAccounts(owner);
        startsTheRunAndLosesTheProcess(owner);
        findsTheRunFinished(owner);
        opensOneLink(owner);
        downloadsAllRows(owner);
        keepsPicturesOfTheMainPages(owner);
    }

    private void foundsTheAgency(Visitor owner) {
        var address = installation.setUpAddress();
        owner.page().navigate(address);
        assertThat(owner.button("Set up the agency")).isVisible();
        picture(owner.page(), "01-set-up");
        owner.setUp(address, "Meridian Agency", OWNER);
        assertThat(owner.button("Sign in")).isVisible();
        picture(owner.page(), "02-sign-in");
        owner.signIn(OWNER);
        assertThat(owner.title("Today")).isVisible();
        assertThat(owner.page().getByText("No store yet")).isVisible();
        picture(owner.page(), "03-no-store-yet");

        var again = window(installation);
        again.navigate(address);
        assertThat(again.getByText("has been used already")).isVisible();
        again.close();
    }

    private void addsTheStore(Visitor owner) {
        var page = owner.page();
        owner.button("Go on to the stores").click();
        owner.button("Add a store…").first().click();
        owner.fillStore(store, "not-the-password");
        page.getByRole(AriaRole.CHECKBOX).check();
        owner.button("Add the store").click();
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("FastSpring refused")))
                .isVisible();
        assertThat(owner.field("Name")).hasValue(store.name());
        assertThat(owner.field("API user name")).hasValue(store.user());
        picture(page, "04-wrong-password");

        owner.field("API password").fill(store.password());
        owner.button("Test the connection").click();
        assertThat(page.getByText(Pattern.compile("Connected; the store has .* products")))
                .isVisible();
        picture(page, "05-connection-tested");
        owner.button("Add the store").click();
        assertThat(owner.notice("The store is connected.")).isVisible();

        owner.button("Test the connection").click();
        assertThat(owner.detail().getByRole(AriaRole.STATUS)).containsText("Connected; the store has");
        picture(page, "06-store");
    }

    private void seesTheAccounts(Visitor owner) {
        owner.detail()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accounts"))
                .click();
        var first = account(0);
        assertThat(owner.page().getByText("Aurora Software · 120 accounts")).isVisible();
        assertsThatTheRowsFill(owner);
        picture(owner.page(), "07-accounts");

        owner.cell(first.email()).click();
        assertThat(owner.fact(first.email())).isVisible();
        assertThat(owner.fact(first.global())).isVisible();
        assertThat(owner.page()).hasURL(Pattern.compile(".*/" + first.id()));
        picture(owner.page(), "08-account");
    }

    private void assertsThatTheRowsFill(Visitor owner) {
        for (int row = 0; row < ROWS_IN_VIEW; row++) {
            assertThat(owner.cell(account(row).email())).isVisible();
        }
    }

    private void startsTheRunAndLosesTheProcess(Visitor owner) throws InterruptedException {
        var simulator = installation.simulator();
        var hold = simulator.chaos().on("/accounts/*/authenticate").after(1).hold();
        owner.button("Make links").click();
        owner.field("Account ids, e-mail addresses or order references").fill(String.join("\n", links.pasted()));
        assertThat(owner.button("Make 120 links")).isEnabled();
        owner.field("First look").fill("0");
        picture(owner.page(), "09-new-links");
        owner.button("Make 120 links").click();

        assertThat(hold.awaitCall(Duration.ofMinutes(1))).isTrue();
        assertThat(owner.page().getByText("49 links")).isVisible();
        picture(owner.page(), "10-run-half-way");
        assertThat(links.calls()).as("calls answered before the process died").hasSize(1);
        installation.kill();
        hold.release();
        await().until(() -> links.calls().size() == 2);
    }

    private void findsTheRunFinished(Visitor owner) {
        installation.startAgain();
        // The tab still shows the run; its session died with the process, and signing in leads back to it.
        var run = owner.page().url();
        owner.page().navigate(run);
        owner.signIn(OWNER);
        assertThat(owner.page()).hasURL(run);
        assertThat(owner.page().getByText("117 links")).isVisible();
        assertThat(owner.page().getByText("3 failed", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(owner.page().getByText("Done", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        picture(owner.page(), "11-run-finished");

        owner.button("Failed 3").click();
        for (var unknown : AskedLinks.UNKNOWN) {
            assertThat(owner.cell(unknown)).isVisible();
        }
        assertThat(owner.page().locator("vaadin-grid").getByText("No store of this run has such an account"))
                .hasCount(AskedLinks.UNKNOWN.size());
        picture(owner.page(), "12-run-failed-rows");
        owner.button("All 120").click();
        links.assertThatAtMostOneSliceWasAskedTwice();
    }

    private void opensOneLink(Visitor owner) {
        owner.button("Copy the link of line 1").click();
        assertThat(owner.notice("The link is on the clipboard.")).isVisible();
        var link = owner.clipboard();
        var customer = account(0);
        assertThat(link).startsWith(installation.simulator().endpoint() + "/portal/account/" + customer.global());

        // Not in the owner's profile: a customer has no session here.
        var portal = window(installation);
        portal.navigate(link);
        assertThat(portal.locator("#email")).hasText(customer.email());
        assertThat(portal.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(customer.name());
        picture(portal, "13-portal");
        portal.close();
    }

    private static void downloadsAllRows(Visitor owner) throws IOException {
        owner.page().getByText("Download…").click();
        var download = owner.page()
                .waitForDownload(() -> owner.page().getByText("Download CSV").click());
        owner.page().keyboard().press("Escape");
        var lines = Files.readAllLines(download.path());
        assertThat(lines).hasSize(1 + AskedLinks.KNOWN + AskedLinks.UNKNOWN.size());
        assertThat(lines.getFirst()).contains("line,input,account_id,result,link,expires_utc,reason");
        assertThat(lines).filteredOn(line -> line.contains(",link,http")).hasSize(AskedLinks.KNOWN);
        assertThat(lines).filteredOn(line -> line.contains(",failed,,,nobody")).hasSize(AskedLinks.UNKNOWN.size());
    }

    private void keepsPicturesOfTheMainPages(Visitor owner) {
        assertThat(owner.notice("The link is on the clipboard.")).hasCount(0);
        darkAndNarrowPictures(owner.page(), "14-run");
        owner.go("Links");
        assertThat(owner.cell("117 links")).isVisible();
        picture(owner.page(), "15-links");
        owner.go("Team");
        assertThat(owner.cell(OWNER)).isVisible();
        picture(owner.page(), "16-team");
        darkAndNarrowPictures(owner.page(), "16-team");
        owner.go("Stores");
        owner.cell(store.name()).click();
        assertThat(owner.button("Test the connection")).isVisible();
        darkAndNarrowPictures(owner.page(), "17-store");
        owner.go("Accounts");
        darkAndNarrowPictures(owner.page(), "18-all-accounts");
        owner.button("Ask FastSpring").click();
        assertsThatTheRowsFill(owner);
        darkAndNarrowPictures(owner.page(), "18-accounts");
        owner.cell(account(0).email()).click();
        assertThat(owner.fact(account(0).email())).isVisible();
        darkAndNarrowPictures(owner.page(), "19-account");
    }

    private SimulatedAccount account(int position) {
        return store.accounts().get(position);
    }
}
