package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Fills the dialog of a new quote, and chooses products wherever some are chosen. */
record QuoteForm(Visitor person) {

    void fill(String name, String product) {
        in("Name of the quote").fill(name);
        in("E-mail").fill("quoted@example.org");
        in("First name").fill("Quentin");
        in("Last name").fill("Quoted");
        in("Postal code").fill("10115");
        choose("Country", "Germany");
        choose("Product", product);
    }

    /** Chooses from a list in the dialog by typing. */
    void choose(String label, String text) {
        choose(in(label), text);
    }

    void choose(Locator field, String text) {
        field.fill(text);
        assertThat(person.page()
                        .getByRole(AriaRole.OPTION)
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .isVisible();
        field.press("Enter");
    }

    private Locator in(String label) {
        return person.page()
                .locator("vaadin-dialog[opened]")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
