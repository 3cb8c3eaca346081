package io.storefleet.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.products.ProductField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The input of a field with one value: typed, or chosen of words. */
final class OneInput implements Input {

    private final ProductField field;
    private final TextField text = new TextField();
    private final Select<String> choice = new Select<>();
    private final List<String> known;

    /** @param known the words to choose of; empty where anything is typed */
    OneInput(FieldWords words, ProductField field, List<String> known) {
        this.field = field;
        this.known = known;
        for (TextFieldBase<?, ?> each : List.of(text)) {
            each.setLabel(words.label(field));
            each.setHelperText(words.help(field));
            each.setValueChangeMode(ValueChangeMode.LAZY);
        }
        choice.setLabel(words.label(field));
        choice.setHelperText(words.help(field));
        choice.setEmptySelectionAllowed(true);
        choice.setItemLabelGenerator(value -> value == null ? words.none() : words.word(value));
        choice.setEmptySelectionCaption(words.none());
        choice.setItems(known);
    }

    Component component() {
        Component component = known.isEmpty() ? text : choice;
        ((HasSize) component).setWidthFull();
        return component;
    }

    @Override
    public void fill(Map<String, String> values) {
        var value = values.getOrDefault(field.word(), "");
        if (known.isEmpty()) {
            text.setValue(value);
        } else {
            // What the service has and this version does not know stays to be chosen.
            var items = new LinkedHashSet<>(known);
            if (!value.isEmpty()) {
                items.add(value);
            }
            choice.setItems(items);
            choice.setValue(value.isEmpty() ? null : value);
        }
    }

    @Override
    public Optional<String> read(Map<String, String> into) {
        var value = known.isEmpty()
                ? text.getValue().strip()
                : choice.getOptionalValue().orElse("");
        if (!value.isEmpty()) {
            into.put(field.word(), value);
        }
        return Optional.empty();
    }

    @Override
    public boolean owns(String name) {
        return name.equals(field.word());
    }

    @Override
    public void wrong(String sentence) {
        text.setErrorMessage(sentence);
        text.setInvalid(!sentence.isEmpty());
        choice.setErrorMessage(sentence);
        choice.setInvalid(!sentence.isEmpty());
    }

    @Override
    public void changed(Runnable listener) {
        text.addValueChangeListener(change -> listener.run());
        choice.addValueChangeListener(change -> listener.run());
    }
}
