package io.storefleet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at a page by axe's rules, in the light and in the dark, and keeps what is serious or critical. */
final class Axe {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String CONTRAST = "color-contrast";
    private static final String DIALOG = "vaadin-dialog[opened]";

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Axe(Page page) {
        this.page = page;
    }

    /** Looks at all that is shown. In the dark only the colours differ. */
    void page(String name) {
        keep(name, new AxeBuilder(page), CONTRAST);
        in(ColorScheme.DARK);
        faint(name + " in the dark", "body");
        in(ColorScheme.LIGHT);
    }

    /** Looks at the open dialog alone; the page below it has been looked at. */
    void dialog(String name) {
        keep(name, new AxeBuilder(page).include(List.of(DIALOG)), "aria-dialog-name");
        faint(name, DIALOG);
        in(ColorScheme.DARK);
        faint(name + " in the dark", DIALOG);
        in(ColorScheme.LIGHT);
    }

    void foundNothing() {
        assertThat(faults).isEmpty();
    }

    private void in(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private void faint(String name, String where) {
        Contrast.faint(page.locator(where)).forEach(text -> faults.add(name + ": too faint, " + text));
    }

    private void keep(String name, AxeBuilder rules, String passed) {
        var results = rules.analyze();
        assertThat(results.getPasses())
                .as("axe did look at %s", name)
                .extracting(Rule::getId)
                .contains(passed);
        results.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> name + ": " + told(rule))
                .forEach(faults::add);
    }

    private static String told(Rule rule) {
        var where = rule.getNodes().stream()
                .map(node -> "\n    " + node.getTarget() + " "
                        + node.getFailureSummary().replace("\n", " "));
        return rule.getId() + ": " + rule.getHelp() + String.join("", where.toList());
    }
}
