package io.storefleet.health.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.health.StoreHealth;
import io.storefleet.uikit.FilterField;
import java.util.List;
import java.util.Locale;

/** Which stores the page speaks of: those with some text in name or tag, and with one tag. */
final class HomeFilter extends Div {

    private static final long serialVersionUID = 1L;

    private final FilterField text = new FilterField();
    private final Select<String> tag = new Select<>();
    private List<String> tags = List.of();

    HomeFilter(Runnable changed) {
        addClassName("sf-row");
        text.setPlaceholder(getTranslation("health.filter"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed.run());
        tag.setAriaLabel(getTranslation("health.filter.tag"));
        tag.setEmptySelectionAllowed(true);
        tag.setEmptySelectionCaption(getTranslation("health.filter.all-tags"));
        tag.addValueChangeListener(change -> changed.run());
        add(text, tag);
    }

    /** Offers the tags of these stores; a chosen one that is gone chooses nothing. */
    void offer(List<StoreHealth> stores) {
        var here = stores.stream()
                .flatMap(store -> store.tags().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        if (!here.equals(tags)) {
            tags = here;
            var chosen = tag.getValue();
            tag.setItems(here);
            tag.setValue(here.contains(chosen) ? chosen : null);
        }
        tag.setVisible(!here.isEmpty());
    }

    boolean fits(StoreHealth store) {
        var chosen = tag.getValue();
        var wanted = text.getValue().strip().toLowerCase(Locale.ROOT);
        return (chosen == null || store.tags().contains(chosen))
                && (contains(store.name(), wanted) || store.tags().stream().anyMatch(each -> contains(each, wanted)));
    }

    private static boolean contains(String where, String wanted) {
        return where.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
