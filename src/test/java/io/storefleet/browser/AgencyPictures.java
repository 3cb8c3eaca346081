package io.storefleet.browser;

/** The guide's pictures of the agency itself: its home, team, stores and copies, and what finds things. */
record AgencyPictures(Visitor owner, Tour tour, Camera camera) {

    private static final int LOOKS = 120;

    void take() {
        camera.scene("copies", this::copies);
        camera.scene("team", () -> page("team", "team"));
        camera.scene("stores", () -> row("stores", "stores"));
        camera.scene("webhook", this::webhook);
        camera.scene("palette", this::palette);
        camera.scene("search", this::search);
        camera.scene("mail-server", () -> page("mail-server", "mail-server"));
    }

    /** Everything below shows copies, so that these must be whole. */
    private void copies() {
        var bars = owner.page().getByText("Not begun").or(owner.page().getByText("Filling"));
        owner.open("copies");
        tour.rest();
        for (int look = 0; look < LOOKS && bars.count() > 0; look++) {
            owner.page().waitForTimeout(1000);
        }
        row("copies", "copies");
    }

    /** Taken last: its numbers come when stores have been looked at. */
    void home() {
        camera.scene("home", () -> {
            owner.open("");
            var blank = owner.page().getByText("nothing can be said yet");
            for (int look = 0; look < LOOKS && blank.count() > 0; look++) {
                owner.page().waitForTimeout(1000);
            }
            page("", "home");
        });
    }

    private void page(String place, String name) {
        owner.open(place);
        tour.rest();
        owner.page().waitForTimeout(800);
        camera.take(name);
    }

    private void row(String place, String name) {
        owner.open(place);
        tour.openRow();
        tour.rest();
        owner.page().waitForTimeout(800);
        camera.take(name);
    }

    private void webhook() {
        owner.open("stores");
        tour.openRow();
        owner.page().locator(".sf-detail").getByText("Webhook").first().click();
        owner.page().waitForURL("**/webhook");
        tour.rest();
        camera.take("webhook");
    }

    private void palette() {
        owner.open("");
        owner.page().keyboard().press("Control+k");
        owner.page().keyboard().type("aurora");
        Camera.seen(owner.page().locator("dialog.sf-palette mark"));
        owner.page().waitForTimeout(700);
        camera.take("palette");
        owner.page().keyboard().press("Escape");
    }

    private void search() {
        owner.open("search?q=status:overdue");
        Camera.seen(owner.page().locator(".sf-found, vaadin-grid-cell-content"));
        owner.page().waitForTimeout(700);
        camera.take("search");
    }
}
