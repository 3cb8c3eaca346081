package io.storefleet.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The guide's pictures of links, of evergreen links and of mails. */
record LinkPictures(Visitor owner, Tour tour, Camera camera) {

    void take() {
        camera.scene("new-links", this::run);
        camera.scene("links-list", () -> page("links", "links-list"));
        camera.scene("templates", this::template);
        camera.scene("mails", this::mails);
        camera.scene("evergreen-links", () -> page("evergreen", "evergreen-links"));
        camera.scene("evergreen", this::customer);
        camera.scene("evergreen-look", () -> page("evergreen/look", "evergreen-look"));
        camera.scene("jobs", this::jobs);
    }

    private void page(String place, String name) {
        owner.open(place);
        tour.rest();
        owner.page().waitForTimeout(1000);
        camera.take(name);
    }

    private void run() {
        owner.open("orders?q=status:completed");
        Camera.seen(owner.page().locator(".sf-list-grid vaadin-grid-cell-content"));
        var ids = owner.page().locator(".sf-list-grid vaadin-grid-cell-content").allInnerTexts().stream()
                .filter(text -> text.matches("[A-Z]{3}\\d{6}-\\d{4}-\\d{6}[A-Z]*"))
                .limit(20)
                .toList();
        owner.open("links/new");
        owner.page().waitForTimeout(800);
        owner.button("All 3").click();
        owner.field("Account ids, e-mail addresses or order references")
                .fill(String.join("\n", ids) + "\nsomebody@example.org\nnot an id");
        Camera.seen(owner.page().getByText("1 line not usable"));
        owner.page().waitForTimeout(800);
        camera.take("new-links");
        owner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Make \\d+ links?")))
                .click();
        Camera.seen(owner.button("Go on"));
        tour.rest();
        owner.page().waitForTimeout(1500);
        camera.take("links-look");
        owner.button("Go on").click();
        Camera.seen(owner.page().getByText("Done", new Page.GetByTextOptions().setExact(true)));
        owner.page().waitForTimeout(1000);
        camera.take("links");
        var here = owner.page().url();
        owner.page().navigate(here + "/evergreen");
        tour.rest();
        owner.page().waitForTimeout(800);
        camera.take("run-evergreen");
        owner.button("Make the links").click();
        owner.page().waitForTimeout(3000);
    }

    private void template() {
        owner.open("templates");
        owner.button("New template").first().click();
        owner.field("Name").fill("Card about to expire");
        owner.field("Subject (English)").fill("Your {{product}}, {{first_name}}");
        owner.field("Text (English)")
                .fill("Hello {{first_name}},\n\nyour next charge is {{next_charge_amount}} on {{next_charge_date}}.\n\n"
                        + "Change your card here: {{evergreen_link}}\n\n{{store}}");
        owner.page().keyboard().press("Tab");
        tour.rest();
        owner.page().waitForTimeout(800);
        owner.button("Save").click();
        owner.page().waitForTimeout(1200);
        camera.take("templates");
    }

    private void mails() {
        owner.open("links");
        tour.openRow();
        owner.page().navigate(owner.page().url() + "/mails");
        tour.rest();
        owner.page().waitForTimeout(1500);
        camera.take("mails");
        owner.button("Send…").click();
        tour.button("Send").click();
        owner.page().waitForURL("**/mailings/*");
        owner.page().waitForTimeout(2500);
        camera.take("mails-sent");
    }

    /** What the customer sees: a page without a frame, which anybody may open. */
    private void customer() {
        owner.open("evergreen");
        tour.rest();
        owner.page()
                .locator("vaadin-grid vaadin-button[aria-label^=Copy], vaadin-grid button[aria-label^=Copy]")
                .first()
                .click();
        owner.page().waitForTimeout(800);
        var back = owner.page().url();
        owner.page().navigate(owner.clipboard());
        camera.take("evergreen");
        owner.page().navigate(back);
    }

    private void jobs() {
        owner.open("jobs");
        owner.button("Ended").click();
        tour.openRow();
        owner.page().waitForTimeout(800);
        camera.take("jobs");
    }
}
