package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;

/** Goes from stop to stop, opens each dialog, and has everything looked at. */
record Tour(Visitor person, Consumer<String> page, Consumer<String> dialog) {

    private static final String RESTING =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    /** Looks at the page and at each of its dialogs. */
    void visit(Stop stop) {
        person.open(stop.place());
        if (stop.opened()) {
            openRow();
        }
        visitHere(stop.opened() ? "a row of " + stop.place() : stop.place(), stop.dialogs());
    }

    /** Looks at the page that is open, and at each of its dialogs. */
    void visitHere(String name, List<String> dialogs) {
        rest();
        page.accept(name);
        for (var words : dialogs) {
            open(words);
            dialog.accept(name + ": " + words);
            close();
        }
    }

    /** Opens the first row of the page's list by the keyboard. */
    void openRow() {
        var window = person.page();
        assertThat(window.locator(".sf-page vaadin-grid")
                        .getByRole(AriaRole.GRIDCELL)
                        .first())
                .isVisible();
        var before = window.url();
        window.keyboard().press("j");
        window.keyboard().press("Enter");
        window.waitForURL(url -> !url.equals(before));
    }

    /** Opens a dialog by the words on its button or its entry of a menu, and goes past a mere choice of a store. */
    void open(String words) {
        var window = person.page();
        var steps = words.split(" › ");
        control(steps[0]).click();
        for (int step = 1; step < steps.length; step++) {
            window.getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions().setName(steps[step]).setExact(true))
                    .click();
        }
        assertThat(opened()).hasCount(1);
        var next = button("Next");
        if (next.isVisible()) {
            next.click();
            assertThat(next).isHidden();
            assertThat(opened()).hasCount(1);
        }
        rest();
    }

    void close() {
        person.page().keyboard().press("Escape");
        assertThat(opened()).hasCount(0);
    }

    /** Waits until the server owes the page nothing. */
    void rest() {
        person.page().waitForFunction(RESTING);
    }

    /** A button of the open dialog. */
    Locator button(String name) {
        return opened().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator opened() {
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
