package io.storefleet.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.storefleet.search.Completion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Filters to choose from. Each mirrors one field of the query language: it shows what the text says and writes into it. */
final class SearchFilters extends Div {

    private static final long serialVersionUID = 1L;

    /** Live and test are chosen by their own switch. */
    private static final List<String> HAS_ITS_SWITCH = List.of("live", "test");

    private static final String STORE = "store";

    private final Map<String, Select<String>> filters = new LinkedHashMap<>();
    private @Nullable StoreFilter stores;
    private final transient BiConsumer<String, @Nullable String> chosen;

    /** @param chosen gets the field and its value, or null for any */
    SearchFilters(BiConsumer<String, @Nullable String> chosen) {
        this.chosen = chosen;
        addClassName("sf-row");
    }

    /** Adds the filter by store where there is any. */
    void stores(Supplier<List<String>> names) {
        var filter = new StoreFilter(names, name -> chosen.accept(STORE, name));
        filter.setVisible(!names.get().isEmpty());
        stores = filter;
        add(filter);
    }

    /** Adds a filter with these values. */
    private void add(String field, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        var filter = new Select<String>();
        filter.setItems(values);
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("search.filter." + field + ".any"));
        filter.setPlaceholder(getTranslation("search.filter." + field + ".any"));
        filter.setItemLabelGenerator(value -> label(field, value));
        filter.setAriaLabel(getTranslation("search.filter." + field));
        filter.addClassName("sf-search-filter");
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(field, change.getValue());
            }
        });
        filters.put(field, filter);
        add(filter);
    }

    /** The words of the language stand with what they mean. */
    private String label(String field, @Nullable String value) {
        if (value == null) {
            return getTranslation("search.filter." + field + ".any");
        }
        var key = "search." + field + "." + value;
        var word = getTranslation(key);
        return word.equals(key) ? value : word;
    }

    /** Adds a filter with the values that the language itself proposes after the field's name. */
    void propose(String field, List<Completion> completions) {
        add(
                field,
                completions.stream()
                        .map(Completion::label)
                        .filter(label -> label.startsWith(field + ":"))
                        .map(label -> label.substring(field.length() + 1).replace("\"", ""))
                        .filter(value -> !value.isBlank() && !HAS_ITS_SWITCH.contains(value))
                        .toList());
    }

    /** Follows the text. */
    void show(Query query) {
        if (stores != null) {
            stores.show(query.value(STORE).orElse(null));
        }
        filters.forEach((field, filter) -> filter.setValue(query.value(field)
                .flatMap(value -> filter.getListDataView()
                        .getItems()
                        .filter(item -> item.equalsIgnoreCase(value))
                        .findFirst())
                .orElse(null)));
    }
}
