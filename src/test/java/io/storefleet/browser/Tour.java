package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;

/** Goes from stop to stop, opens each dialog, and has everything looked at. */
record Tour(Visitor person, Consumer<String> look) {

    private static final String RESTING =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    /** Looks at the page and at each of its dialogs. */
    void visit(Stop stop) {
        person.open(stop.place());
        if (stop.opened()) {
            openRow();
        }
        rest();
        look.accept(stop.opened() ? stop.place() + " 1" : stop.place());
        for (var dialog : stop.dialogs()) {
            open(dialog);
            look.accept(stop.place() + ": " + dialog);
            close();
        }
    }

    /** Opens the first row of the page's list by the keyboard. */
    void openRow() {
        var page = person.page();
        assertThat(page.locator(".sf-page vaadin-grid").getByRole(AriaRole.GRIDCELL).first())
                .isVisible();
        var before = page.url();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    /** Opens a dialog by the words on its button or its entry of a menu, and goes past a mere choice of a store. */
    void open(String words) {
        var page = person.page();
        var steps = words.split(" › ");
        control(steps[0]).click();
        for (int step = 1; step < steps.length; step++) {
            page.getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions().setName(steps[step]).setExact(true))
                    .click();
        }
        assertThat(dialog()).hasCount(1);
        var next = dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Next").setExact(true));
        if (next.isVisible()) {
            next.click();
            assertThat(next).isHidden();
            assertThat(dialog()).hasCount(1);
        }
        rest();
    }

    void close() {
        person.page().keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
    }

    /** Waits until the server owes the page nothing. */
    void rest() {
        person.page().waitForFunction(RESTING);
    }

    Locator dialog() {
        return person.page().locator("vaadin-dialog[opened]");
    }

    private Locator control(String name) {
        var here = person.page().locator(".sf-page");
        return here.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .or(here.getByRole(
                        AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions().setName(name).setExact(true)))
                .first();
    }
}
