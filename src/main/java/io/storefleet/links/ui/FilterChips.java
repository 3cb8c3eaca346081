package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkFilter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Which rows to show, with how many there are. */
final class FilterChips extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<LinkFilter, Button> chips = new EnumMap<>(LinkFilter.class);
    private final transient Consumer<LinkFilter> chosen;

    FilterChips(Consumer<LinkFilter> chosen) {
        this.chosen = chosen;
        addClassName("sf-row");
        for (var filter : LinkFilter.values()) {
            var chip = new Button("", click -> choose(filter));
            chips.put(filter, chip);
            add(chip);
        }
        mark(LinkFilter.ALL);
    }

    void choose(LinkFilter filter) {
        mark(filter);
        chosen.accept(filter);
    }

    private void mark(LinkFilter filter) {
        chips.forEach((each, chip) -> {
            var on = each == filter;
            chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
            chip.removeThemeVariants(ButtonVariant.TERTIARY);
            if (!on) {
                chip.addThemeVariants(ButtonVariant.TERTIARY);
            }
        });
    }

    void count(LinkBatchView run) {
        chips.forEach((filter, chip) -> count(run, filter, chip));
    }

    /** Chips without rows are in the way, but for those people look for. */
    private void count(LinkBatchView run, LinkFilter filter, Button chip) {
        int rows = rows(run, filter);
        chip.setVisible(rows > 0 || filter == LinkFilter.ALL || filter == LinkFilter.FAILED);
        chip.setText(getTranslation("links.filter." + filter.name().toLowerCase(Locale.ROOT), rows));
    }

    private static int rows(LinkBatchView run, LinkFilter filter) {
        var counts = run.counts();
        return switch (filter) {
            case ALL -> counts.total() + counts.duplicates();
            case LINKS -> counts.links();
            case FAILED -> counts.failed();
            case WAITING -> counts.waiting();
            case EXPIRED -> counts.expired();
            case UNUSED -> run.hidden() > 0 ? 0 : run.unused();
        };
    }
}
