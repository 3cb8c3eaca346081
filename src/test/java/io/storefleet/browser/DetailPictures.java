package io.storefleet.browser;

/** The guide's pictures of one thing each, opened from its list. */
record DetailPictures(Visitor owner, Tour tour, Camera camera) {

    void take() {
        row("accounts?q=active:yes", "account");
        row("orders?q=status:completed returns:yes total:>100", "order");
        row("coupons?q=loyalty", "coupon");
        row("returns", "return");
        row("events", "event");
    }

    private void row(String place, String name) {
        camera.scene(name, () -> {
            owner.open(place);
            tour.openRow();
            tour.rest();
            owner.page().waitForTimeout(1500);
            tour.rest();
            camera.take(name);
        });
    }
}
