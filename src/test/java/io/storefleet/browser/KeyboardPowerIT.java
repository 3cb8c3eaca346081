package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person without a mouse does what moves money and makes things; after each dialog the focus is where they go on. */
class KeyboardPowerIT extends BrowserTest {

    private Page page;
    private Visitor person;
    private Keys keys;
    private Tour tour;

    @BeforeEach
    void open() {
        person = Furnished.owner();
        page = person.page();
        keys = new Keys(page);
        tour = new Tour(person, name -> {}, name -> {});
        Furnished.awaitCopy(person);
    }

    @Test
    void cancelsASubscriptionAndTakesItBack() {
        keys.go("Subscriptions");
        filter("status:active", "Status: active");
        openFirstRow();
        keys.choose("Cancel subscription");
        inDialog();
        keys.choose("Cancel subscription");
        backOnThePage();
        assertThat(person.button("Take it back")).isFocused();
        keys.press("Enter");
        assertThat(page.getByText("Taken back:")).isVisible();
        backOnThePage();
    }

    @Test
    void refundsAPartOfAnOrder() {
        keys.go("Orders");
        filter("status:completed returns:no total:>50", "Status: completed");
        openFirstRow();
        keys.choose("Refund order");
        inDialog();
        radio();
        keys.press("ArrowDown");
        assertThat(tour.opened().getByLabel("Part of it, item by item")).isChecked();
        tour.rest();
        keys.press("Tab");
        keys.type("99999");
        keys.choose("Refund order");
        assertThat(tour.opened().locator("[invalid]").first()).isVisible();
        awaitWrongField();
        keys.press("Control+a");
        keys.type("1");
        keys.choose("Refund order");
        backOnThePage();
        assertThat(page.getByText("Refund order: done").first()).isVisible();
    }

    @Test
    void marksManyOrders() {
        keys.go("Orders");
        filter("status:completed total:>400", "Status: completed");
        for (int row = 1; row <= 4; row++) {
            keys.press("j");
            keys.press("Space");
            assertThat(page.getByText(row + " selected")).isVisible();
        }
        keys.choose("Do something with them …");
        inDialog();
        keys.pick("Edit tags");
        assertThat(tour.opened().getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)))
                .isVisible();
        keys.fill("Name", "desk");
        keys.fill("Value", "north");
        keys.choose("Check first");
        page.waitForURL(Pattern.compile(".*/bulk/.+"));
        assertThat(heading("What would be done")).isFocused();
        tour.rest();
        keys.tabToBeginning("Edit tags");
        keys.press("Enter");
        assertThat(heading("Progress")).isFocused();
        assertThat(person.button("Go on")).isVisible();
        keys.awaitFocus();
        keys.choose("Go on");
        assertThat(heading("Progress")).isFocused();
        assertThat(page.getByText("Done", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        keys.awaitFocus();
    }

    private Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    @Test
    void makesAQuoteAndIsLedToWhatIsWrong() {
        keys.go("Quotes");
        keys.choose("Create quote");
        inDialog();
        keys.type("A quote by keys");
        keys.choose("Create quote");
        awaitWrongField();
        assertThat(tour.opened().getByLabel("E-mail")).isFocused();
        keys.type("keys@example.org");
        keys.fill("First name", "Kay");
        keys.fill("Last name", "Board");
        keys.fill("Postal code", "10115");
        pick("Country", "Germany");
        pick("Product", product());
        keys.choose("Create quote");
        page.waitForURL(Pattern.compile(".*/quotes/[^/]+/.+"));
        assertThat(person.title("A quote by keys")).isVisible();
        backOnThePage();
    }

    @Test
    void makesACoupon() {
        keys.go("Coupons");
        keys.choose("New coupon …");
        inDialog();
        keys.fill("Name of the coupon", "bykeys");
        keys.choose("Create coupon");
        page.waitForURL(Pattern.compile(".*/coupons/[^/]+/bykeys"));
        keys.choose("Add codes …");
        inDialog();
        keys.fill("Codes to add", "BYKEYS1");
        keys.choose("Add codes");
        backOnThePage();
        assertThat(page.getByText("BYKEYS1").first()).isVisible();
        assertThat(person.button("Add codes …")).isFocused();
    }

    @Test
    void opensACouponAndGoesOnToTheNextAndBack() {
        keys.go("Coupons");
        tour.rest();
        openFirstRow();
        assertThat(page.locator(".sf-page h1")).isFocused();
        keys.tabTo("Next");
        keys.press("Enter");
        assertThat(page.getByText("2 of")).isVisible();
        backOnThePage();
        keys.press("Escape");
        assertThat(person.title("Coupons")).isVisible();
        keys.awaitFocus();
        keys.showsTheFocus();
    }

    @Test
    void takesAFilterAndASelectionAway() {
        keys.go("Orders");
        filter("status:completed total:>400", "Status: completed");
        keys.press("j");
        keys.press("Space");
        assertThat(page.getByText("1 selected")).isVisible();
        keys.choose("Clear selection");
        assertThat(page.getByText("1 selected")).isHidden();
        keys.awaitFocus();
        keys.tabToBeginning("Remove “Status");
        keys.press("Enter");
        assertThat(page.getByText("Status: completed")).hasCount(0);
        keys.awaitFocus();
    }

    @Test
    void makesAProduct() {
        keys.go("Products");
        keys.choose("New product");
        inDialog();
        keys.fill("Path", "by-keys");
        keys.fill("Name", "By keys");
        keys.choose("Create product");
        awaitWrongField();
        keys.type("19.90 USD");
        keys.choose("Create product");
        page.waitForURL(Pattern.compile(".*/products/[^/]+/by-keys"));
        backOnThePage();
    }

    @Test
    void changesAProductsPrice() {
        keys.go("Products");
        filter(product(), "“" + product() + "”");
        openFirstRow();
        keys.choose("Change prices and terms");
        inDialog();
        keys.fill("Price", "free");
        keys.choose("Change prices and terms");
        awaitWrongField();
        keys.press("Control+a");
        keys.type("77.70 USD");
        keys.choose("Change prices and terms");
        backOnThePage();
        assertThat(page.getByText("77.70").first()).isVisible();
        assertThat(person.button("Change prices and terms")).isFocused();
    }

    @Test
    void makesACart() {
        keys.go("Carts");
        keys.choose("New cart …");
        assertThat(person.title("New cart")).isVisible();
        tour.rest();
        radio();
        keys.press("ArrowUp");
        keys.choose("Make cart");
        assertThat(person.field("Product")).isFocused();
        pick("Product", product());
        keys.choose("Make cart");
        inDialog();
        keys.choose("Copy link");
        assertThat(person.notice("Link copied")).isVisible();
        org.assertj.core.api.Assertions.assertThat(person.clipboard()).startsWith("http");
        keys.press("Escape");
        backOnThePage();
        keys.choose("Carts");
        assertThat(person.title("Carts")).isVisible();
        keys.awaitFocus();
    }

    private void radio() {
        while (!Boolean.TRUE.equals(page.evaluate("() => document.activeElement.type === 'radio'"))) {
            keys.press("Tab");
        }
    }

    private void filter(String text, String chip) {
        keys.press("/");
        keys.type(text);
        keys.press("Enter");
        assertThat(page.getByText(chip).first()).isVisible();
        tour.rest();
        keys.press("Tab");
    }

    private void openFirstRow() {
        var list = page.url();
        keys.press("j");
        keys.showsTheFocus();
        keys.press("Enter");
        page.waitForURL(url -> !url.equals(list));
        tour.rest();
        keys.awaitFocus();
    }

    private void inDialog() {
        assertThat(tour.opened()).hasCount(1);
        tour.rest();
        keys.awaitFocus();
    }

    private void backOnThePage() {
        assertThat(tour.opened()).hasCount(0);
        tour.rest();
        keys.awaitFocus();
    }

    /** The first wrong field of the dialog has the focus. */
    private void awaitWrongField() {
        page.waitForFunction("() => document.activeElement.closest('vaadin-dialog[opened] [invalid]') !== null");
    }

    private void pick(String label, String text) {
        keys.fill(label, text);
        assertThat(page.locator("vaadin-combo-box-item").getByText(text).first())
                .isVisible();
        keys.press("Enter");
    }

    private static String product() {
        return Furnished.store().catalogue().products().getFirst().path();
    }
}
