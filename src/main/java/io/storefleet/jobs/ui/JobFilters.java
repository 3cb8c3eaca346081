package io.storefleet.jobs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobFilter.Kind;
import io.storefleet.tenancy.StoreId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Which jobs to show: running, ended or the stores' upkeep, of all stores or of one. */
final class JobFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<Kind, Button> chips = new EnumMap<>(Kind.class);
    private final ComboBox<StoreId> store = new ComboBox<>();
    private final Runnable changed;
    private Kind kind = Kind.OPEN;

    JobFilters(Map<StoreId, String> stores, Runnable changed) {
        this.changed = changed;
        addClassName("sf-row");
        var kinds = new Div();
        kinds.addClassName("sf-row");
        kinds.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("jobs.filter"));
        for (var each : Kind.values()) {
            var key = each.name().toLowerCase(Locale.ROOT);
            var chip = new Button(getTranslation("jobs.filter." + key), click -> choose(each));
            chips.put(each, chip);
            kinds.add(chip);
        }
        store.setItems(stores.keySet());
        store.setItemLabelGenerator(id -> stores.getOrDefault(id, ""));
        store.setPlaceholder(getTranslation("jobs.filter.store"));
        store.setAriaLabel(getTranslation("jobs.filter.store"));
        store.setClearButtonVisible(true);
        store.setVisible(stores.size() > 1);
        store.addValueChangeListener(change -> changed.run());
        store.addClassName("sf-end");
        add(kinds, store);
        mark();
    }

    JobFilter filter() {
        return new JobFilter(kind, store.getValue());
    }

    /** Shows the list that this kind of job is in, without telling. */
    void kind(Kind shown) {
        kind = shown;
        mark();
    }

    private void choose(Kind chosen) {
        kind(chosen);
        changed.run();
    }

    private void mark() {
        chips.forEach((each, chip) -> {
            chip.getElement().setAttribute("aria-pressed", String.valueOf(each == kind));
            chip.removeThemeVariants(ButtonVariant.TERTIARY);
            if (each != kind) {
                chip.addThemeVariants(ButtonVariant.TERTIARY);
            }
        });
    }
}
