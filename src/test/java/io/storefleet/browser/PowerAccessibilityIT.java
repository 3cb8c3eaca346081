package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.storefleet.simulator.hooks.Webhook;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists, details, forms and dialogs of what is sold have no serious or critical fault by axe's rules, in the light and in the dark. */
class PowerAccessibilityIT extends BrowserTest {

    private static final int LOOKS = 90;

    private Page page;
    private Visitor owner;
    private Axe axe;
    private Tour tour;

    @BeforeEach
    void open() {
        owner = Furnished.owner();
        page = owner.page();
        // Fewer rows are looked at faster, and the last is as the first.
        page.setViewportSize(1280, 560);
        axe = new Axe(page);
        tour = new Tour(owner, axe::page, axe::dialog);
        Furnished.awaitCopy(owner);
    }

    @Test
    void listsAreFitForEverybody() {
        Stop.LISTS.forEach(tour::visit);
        axe.foundNothing();
    }

    @Test
    void listsAreFitForEverybodyOnATelephone() {
        page.setViewportSize(390, 844);
        Stop.LISTS.stream().map(stop -> Stop.page(stop.place())).forEach(tour::visit);
        axe.foundNothing();
    }

    @Test
    void detailsAreFitForEverybody() {
        Stop.DETAILS.forEach(tour::visit);
        axe.foundNothing();
    }

    @Test
    void doingTheSameToManyIsFitForEverybody() {
        owner.open("subscriptions?q=status:active");
        var boxes = page.locator(".sf-list-grid vaadin-checkbox");
        assertThat(boxes.nth(1)).isVisible();
        boxes.nth(0).click();
        boxes.nth(1).click();
        tour.open("Do something with them …");
        axe.dialog("a bulk action");
        tour.button("Check first").click();
        assertThat(page).hasURL(Pattern.compile(".*/bulk/.+"));
        tour.rest();
        axe.page("a dry run");
        axe.foundNothing();
    }

    @Test
    void tablesOfProductsAreFitForEverybody() {
        owner.open("product-tables");
        owner.field("Paste the table")
                .fill("product,display.en\n" + product() + ",Another name\nno such path!,Nothing");
        assertThat(page.getByText("1 changed")).isVisible();
        axe.page("what a table would do");
        owner.field("Go on without the lines that have problems").check();
        owner.button("Change 1 product").click();
        assertThat(page).hasURL(Pattern.compile(".*/product-tables/.+"));
        tour.rest();
        axe.page("what a table did");

        owner.open("changes");
        owner.button("All").click();
        tour.openRow();
        axe.page("a change");
        owner.open("jobs");
        owner.button("Ended").click();
        tour.openRow();
        axe.page("a job");
        axe.foundNothing();
    }

    @Test
    void quotesAndEventsAreFitForEverybody() {
        // The service lists only events that a webhook names, wherever that leads.
        Furnished.installation().simulator().webhooks("aurora").put(Webhook.to(URI.create("http://127.0.0.1:1/hook")));
        owner.open("quotes");
        tour.open("Create quote");
        axe.dialog("a new quote");
        tour.button("Create quote").click();
        assertThat(tour.opened().locator("[invalid]").first()).isVisible();
        axe.dialog("a new quote with all that is wrong");
        new QuoteForm(owner).fill("A quote for axe", product());
        tour.button("Create quote").click();
        assertThat(page).hasURL(Pattern.compile(".*/quotes/[^/]+/.+"));
        tour.visitHere("a quote", List.of("Change quote", "Withdraw quote"));
        tour.visit(Stop.page("quotes"));
        readEvents();
        tour.visit(Stop.row("events", "Mark as processed"));
        axe.foundNothing();
    }

    @Test
    void cartsAndChargesAreFitForEverybody() {
        owner.open("sessions/new");
        page.getByText("Whoever opens the link").click();
        new QuoteForm(owner).choose(owner.field("Product"), product());
        owner.button("Make cart").click();
        assertThat(tour.opened()).hasCount(1);
        axe.dialog("the link of a cart");
        tour.close();
        tour.visit(Stop.page("sessions"));
        axe.foundNothing();
    }

    /** The copy hears by and by that the quote was made; a person may have it asked at once. */
    private void readEvents() {
        owner.open("events");
        tour.open("Read again");
        tour.button("Read").click();
        assertThat(tour.opened()).hasCount(0);
        var row = page.locator(".sf-list-grid vaadin-grid-cell-content").getByText("quote.created");
        for (int look = 0; look < LOOKS && row.count() == 0; look++) {
            owner.open("events");
            page.waitForTimeout(1000);
        }
    }

    private static String product() {
        return Furnished.store().catalogue().products().getFirst().path();
    }
}
