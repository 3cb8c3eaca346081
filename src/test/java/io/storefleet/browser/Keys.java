package io.storefleet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Predicate;

/** A person's keyboard, without a mouse beside it: each stop must be seen. */
record Keys(Page page) {

    private static final int FAR = 90;

    /** True when the focused part, or what it stands in, draws a ring around itself, or the focus has left the page. */
    private static final String RING = """
            () => {
              const drawn = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                  && style.outlineColor !== 'rgba(0, 0, 0, 0)';
              let focused = document.activeElement;
              while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
              if (focused === document.body) return true;
              for (let node = focused; node && node !== document.body; node = node.assignedSlot ?? node.parentNode ?? node.host) {
                if (node instanceof Element
                    && [null, '::before', '::after'].some(part => drawn(getComputedStyle(node, part)))) return true;
              }
              return false;
            }""";

    /** What has the focus, in words. */
    private static final String FOCUSED = """
            () => {
              let focused = document.activeElement;
              while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
              const slot = focused?.querySelector?.('slot');
              const text = slot ? slot.assignedNodes().map(node => node.textContent).join('') : focused?.textContent;
              return (focused?.getAttribute('aria-label') ?? text ?? '').trim();
            }""";

    /** Whether the open dialog, or without one the page itself, has the focus and has kept it for a while: never nothing. */
    private static final String SOMEWHERE = """
            () => {
              const dialog = document.querySelector('vaadin-dialog[opened]');
              const focused = document.activeElement;
              const there = dialog ? dialog.contains(focused) : focused !== document.body;
              window.focusedSince = there ? window.focusedSince ?? performance.now() : undefined;
              return there && performance.now() - window.focusedSince > 1500;
            }""";

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Opens a page by the palette. */
    void go(String name) {
        press("Control+k");
        page.locator("dialog.sf-palette input").waitFor();
        type(name);
        page.locator("dialog.sf-palette [role=option]").first().waitFor();
        press("Enter");
        new Visitor(page).title(name).waitFor();
    }

    /** Goes from stop to stop until the focus is on what is called so. */
    void tabTo(String name) {
        tabTo(name, name::equals);
    }

    /** The same for what is called so and then more, such as a number. */
    void tabToBeginning(String name) {
        tabTo(name, focused -> focused.startsWith(name));
    }

    private void tabTo(String name, Predicate<String> wanted) {
        for (int stop = 0; stop < FAR; stop++) {
            press("Tab");
            showsTheFocus();
            if (wanted.test(String.valueOf(page.evaluate(FOCUSED)))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + name);
    }

    /** Presses what is called so. */
    void choose(String name) {
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).first().waitFor();
        tabTo(name);
        press("Enter");
    }

    /** Opens the choice that has the focus and goes down to what is called so. */
    void pick(String option) {
        press("ArrowDown");
        page.waitForFunction("() => document.activeElement?.matches('vaadin-select-item')");
        for (int down = 0; down < FAR; down++) {
            if (String.valueOf(page.evaluate(FOCUSED)).startsWith(option)) {
                press("Enter");
                return;
            }
            press("ArrowDown");
        }
        throw new AssertionError("the keyboard does not reach " + option);
    }

    /** Types into the field with the label, which the next stops lead to. */
    void fill(String label, String text) {
        for (int stop = 0; stop < FAR; stop++) {
            if (isOn(label)) {
                press("Control+a");
                type(text);
                return;
            }
            press("Tab");
        }
        throw new AssertionError("the keyboard does not reach the field " + label);
    }

    boolean isOn(String label) {
        return (Boolean) page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .evaluateAll("fields => fields.some(field => field === document.activeElement)");
    }

    void showsTheFocus() {
        assertThat((Boolean) page.evaluate(RING))
                .as("a ring around: %s", page.evaluate(FOCUSED))
                .isTrue();
    }

    /** Waits until the focus is somewhere sensible and stays there, also when something is drawn anew meanwhile. */
    void awaitFocus() {
        page.evaluate("() => { window.focusedSince = undefined; }");
        page.waitForFunction(SOMEWHERE);
    }
}
