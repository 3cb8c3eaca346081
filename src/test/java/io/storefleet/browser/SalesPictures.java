package io.storefleet.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The guide's pictures of lists and of what their rows lead to. */
record SalesPictures(Visitor owner, Tour tour, Camera camera) {

    void take() {
        list("orders?q=changed:30d", "orders");
        list("subscriptions?q=-status:deactivated", "subscriptions");
        list("products", "products");
        list("coupons", "coupons");
        list("returns", "returns");
        list("accounts", "accounts-all");
        camera.scene("accounts", this::account);
        camera.scene("subscription", () -> row("subscriptions?q=status:overdue", "subscription"));
        camera.scene("product-prices", this::prices);
        camera.scene("quotes", this::quotes);
        camera.scene("new-cart", this::cart);
        camera.scene("product-table", this::table);
        camera.scene("changes", this::changes);
        list("events", "events");
        camera.scene("bulk", this::many);
    }

    private void list(String place, String name) {
        camera.scene(name, () -> {
            owner.open(place);
            settle();
            camera.take(name);
        });
    }

    private void settle() {
        tour.rest();
        owner.page().waitForTimeout(1200);
        tour.rest();
    }

    private void row(String place, String name) {
        owner.open(place);
        tour.openRow();
        settle();
        camera.take(name);
    }

    private void account() {
        owner.open("accounts");
        owner.button("Ask FastSpring").click();
        tour.button("Next").click();
        owner.page().waitForTimeout(4000);
        settle();
        camera.take("accounts");
    }

    private void prices() {
        owner.open("products?q=aurora-pro-yearly");
        tour.openRow();
        owner.button("Ask FastSpring").click();
        owner.page().waitForTimeout(1500);
        settle();
        camera.take("product-prices");
    }

    private void quotes() {
        owner.open("quotes");
        choose("Store", "Aurora Software");
        for (var name : List.of("Twelve licences for the studio", "Renewal for the north team")) {
            tour.open("Create quote");
            new QuoteForm(owner).fill(name, "aurora-pro-yearly");
            tour.button("Create quote").click();
            owner.page().waitForURL("**/quotes/*/*");
            if (name.startsWith("Renewal")) {
                settle();
                camera.take("quote");
            }
            owner.page().goBack();
        }
        settle();
        camera.take("quotes");
    }

    private void choose(String label, String option) {
        owner.page()
                .locator(".sf-page vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        owner.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
        tour.rest();
    }

    private void cart() {
        owner.open("sessions/new");
        tour.rest();
        owner.page().getByText("Whoever opens the link").click();
        new QuoteForm(owner).choose(owner.field("Product"), "aurora-pro-yearly");
        settle();
        camera.take("new-cart");
        owner.button("Make cart").click();
        Camera.seen(tour.opened().getByText("Close"));
        owner.open("sessions");
        settle();
        camera.take("carts");
    }

    private void table() {
        owner.open("product-tables");
        owner.field("Paste the table").fill("""
                product,display.en,price.USD,price.EUR
                aurora-pro-yearly,Aurora Pro for a year,159.00,149.00
                aurora-lite,Aurora Lite,35.00,-
                aurora-studio-tablet,Aurora for tablets,49.00,45.00
                """);
        Camera.seen(owner.page().getByText("1 new"));
        settle();
        camera.take("product-table");
        owner.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Change \\d+ products?")))
                .click();
        owner.page().waitForURL("**/product-tables/*");
        owner.page().waitForTimeout(12_000);
        settle();
        camera.take("product-table-run");
    }

    private void changes() {
        owner.open("orders?q=status:completed");
        tour.openRow();
        tour.open("Edit tags");
        tour.opened().getByText("Add one").first().click();
        tour.opened().getByLabel("Name").last().fill("desk");
        tour.opened().getByLabel("Value").last().fill("north");
        tour.button("Save").click();
        owner.page().waitForTimeout(2000);
        owner.open("changes");
        owner.button("All").click();
        tour.openRow();
        settle();
        camera.take("changes");
    }

    private void many() {
        owner.open("subscriptions?q=status:active");
        var boxes = owner.page().locator(".sf-list-grid vaadin-checkbox");
        Camera.seen(boxes);
        for (int row = 0; row < 8; row++) {
            boxes.nth(row).click();
        }
        tour.open("Do something with them …");
        tour.button("Check first").click();
        owner.page().waitForURL("**/bulk/*");
        settle();
        for (var field : owner.page().locator("vaadin-text-field").all()) {
            var label = field.locator("label").first().innerText();
            if (label.startsWith("To begin, type: ")) {
                field.locator("input").fill(label.substring("To begin, type: ".length()));
            }
        }
        settle();
        camera.take("bulk-dry-run");
        owner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("begin with")))
                .first()
                .click();
        Camera.seen(owner.button("Go on"));
        settle();
        camera.take("bulk-first-look");
        owner.button("End the run").click();
        owner.open("bulk");
        settle();
        camera.take("bulk");
    }
}
