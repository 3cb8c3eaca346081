package io.storefleet.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The guide's pictures of what changes something; nothing is sent. */
record DialogPictures(Visitor owner, Tour tour, Camera camera) {

    void take() {
        camera.scene(
                "order-refund", () -> dialog("orders?q=status:completed total:>100", "Refund order", "order-refund"));
        camera.scene("transfer", () -> dialog("subscriptions?q=status:active", "Transfer subscription", "transfer"));
        camera.scene("subscription-change", this::change);
        camera.scene("charge", this::charge);
    }

    private void dialog(String place, String words, String name) {
        owner.open(place);
        tour.openRow();
        tour.open(words);
        owner.page().waitForTimeout(500);
        camera.take(name);
        tour.close();
    }

    private void change() {
        owner.open("subscriptions?q=status:active");
        tour.openRow();
        tour.open("Change subscription");
        var quantity = tour.opened().getByLabel("Quantity").first();
        quantity.fill("3");
        tour.button("Ask FastSpring what it costs").click();
        tour.rest();
        owner.page().waitForTimeout(1500);
        tour.opened().locator("p").last().scrollIntoViewIfNeeded();
        camera.take("subscription-change");
        tour.close();
    }

    private void charge() {
        owner.open("stores");
        owner.cell("Aurora Software").click();
        owner.page().waitForTimeout(800);
        owner.page()
                .locator(".sf-detail vaadin-menu-bar-button")
                .filter(new Locator.FilterOptions().setHasText("Change"))
                .click();
        var allow = owner.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Allow charging …"));
        owner.page().waitForTimeout(500);
        if (allow.isVisible()) {
            allow.click();
            tour.button("Allow charging").click();
        } else {
            owner.page().keyboard().press("Escape");
        }
        owner.page().waitForTimeout(800);
        owner.open("accounts?q=store:\"Aurora Software\" methods:yes");
        tour.openRow();
        tour.open("Charge …");
        new QuoteForm(owner)
                .choose(
                        tour.opened().getByLabel("Product", new Locator.GetByLabelOptions().setExact(true)),
                        "aurora-pro-yearly");
        owner.page().waitForTimeout(500);
        camera.take("charge");
        tour.close();
    }
}
