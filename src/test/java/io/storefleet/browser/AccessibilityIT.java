package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No page has a serious or critical fault by axe's rules, neither in the light nor in the dark. */
class AccessibilityIT extends BrowserTest {

    @Test
    void letsEverybodySignIn() {
        var page = window(Furnished.installation());
        page.navigate("/sign-in");
        assertThat(new Visitor(page).button("Sign in")).isVisible();
        isFitForEverybody(page);
    }

    @Test
    void letsEverybodySeeStoresAndTeam() {
        var owner = Furnished.owner();
        owner.go("Stores");
        owner.cell(Furnished.store().name()).click();
        assertThat(owner.button("Test the connection")).isVisible();
        isFitForEverybody(owner.page());

        owner.go("Team");
        assertThat(owner.cell(Furnished.OWNER)).isVisible();
        isFitForEverybody(owner.page());
    }

    @Test
    void letsEverybodySeeAnAccount() {
        var owner = Furnished.owner();
        var account = Furnished.store().accounts().getFirst();
        owner.go("Accounts");
        owner.button("Ask FastSpring").click();
        owner.cell(account.email()).click();
        assertThat(owner.fact(account.email())).isVisible();
        isFitForEverybody(owner.page());
    }

    @Test
    void letsEverybodyMakeLinks() {
        var owner = Furnished.owner();
        var ids = IntStream.range(0, 3).mapToObj(Furnished.store()::idAt).toList();
        owner.button("Make links").click();
        owner.field("Account ids, e-mail addresses or order references")
                .fill(String.join("\n", ids) + "\nnot an id\nNoSuchAccount01");
        assertThat(owner.page().getByText("1 line not usable")).isVisible();
        isFitForEverybody(owner.page());

        owner.field("First look").fill("0");
        owner.button("Make 4 links").click();
        assertThat(owner.page().getByText("Done", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(owner.cell("No store of this run has such an account")).isVisible();
        isFitForEverybody(owner.page());
    }

    @Test
    void letsEverybodyFindThings() {
        var owner = Furnished.owner();
        var page = owner.page();
        var wanted = Furnished.store().accounts().get(3).email();
        Furnished.awaitCopy(owner);
        page.keyboard().press("Control+k");
        assertThat(page.locator("dialog.sf-palette [role=option]").first()).isVisible();
        isFitForEverybody(page);
        page.keyboard().type(wanted);
        assertThat(page.locator("dialog.sf-palette [role=option]", new Page.LocatorOptions().setHasText(wanted))
                        .first())
                .isVisible();
        isFitForEverybody(page);
        page.locator("dialog.sf-palette [role=option]", new Page.LocatorOptions().setHasText("All results"))
                .click();
        assertThat(owner.cell(wanted)).isVisible();
        isFitForEverybody(page);
    }

    private static void isFitForEverybody(Page page) {
        var axe = new Axe(page);
        axe.page(page.url());
        axe.foundNothing();
    }
}
