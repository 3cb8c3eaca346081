package io.storefleet.products.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.products.ProductField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is offered along with a product, a type at a time. */
final class OffersInput extends Div implements Input {

    private static final long serialVersionUID = 1L;
    private static final List<String> TYPES =
            List.of("addon", "alternatives", "cross-sell", "crossgrade", "downgrade", "downsell", "upsell", "upgrade");

    private final transient FieldWords words;
    private final Select<String> type = new Select<>();
    private final MultiSelectComboBox<String> items = new MultiSelectComboBox<>();
    private final TextArea texts = new TextArea();
    private final transient Map<String, String> names;
    private final Map<String, String> values = new TreeMap<>();
    private transient Runnable listener = () -> {};
    private boolean filling;
    private boolean broken;

    /** @param names of the store's products by path */
    OffersInput(FieldWords words, Map<String, String> names) {
        this.words = words;
        this.names = names;
        addClassName("sf-stack");
        type.setLabel(words.say("offers.type"));
        type.setItems(TYPES);
        type.setItemLabelGenerator(this::typeLabel);
        type.addValueChangeListener(change -> draw());
        items.setLabel(words.say("offers.items"));
        items.setHelperText(words.say("offers.items.help"));
        items.setItemLabelGenerator(path -> names.containsKey(path) ? names.get(path) + " (" + path + ")" : path);
        items.setWidthFull();
        items.addValueChangeListener(change -> take());
        texts.setLabel(words.say("offers.text"));
        texts.setHelperText(words.say("offers.text.help"));
        texts.setWidthFull();
        texts.setValueChangeMode(ValueChangeMode.LAZY);
        texts.addValueChangeListener(change -> take());
        add(type, items, texts);
    }

    private String typeLabel(String value) {
        var offered = values.getOrDefault(ProductField.OFFER.of(value), "");
        var label = words.say("offers." + value);
        return offered.isEmpty() ? label : label + " (" + offered.split(" ").length + ")";
    }

    private void take() {
        if (filling) {
            return;
        }
        var chosen = type.getValue();
        values.put(ProductField.OFFER.of(chosen), String.join(" ", items.getValue()));
        values.keySet().removeIf(name -> name.startsWith(ProductField.OFFER_TEXT.of(chosen) + "."));
        broken = false;
        for (var line : texts.getValue().split("\n")) {
            int colon = line.indexOf(':');
            var language = colon < 1 ? "" : line.substring(0, colon).strip();
            if (!line.isBlank() && !language.matches("[a-z]{2}(-[a-z]{2,4})?")) {
                broken = true;
            } else if (!line.isBlank()) {
                values.put(
                        ProductField.OFFER_TEXT.of(chosen + "." + language),
                        line.substring(colon + 1).strip());
            }
        }
        listener.run();
    }

    private void draw() {
        filling = true;
        var chosen = type.getValue();
        var offered = new LinkedHashSet<String>();
        for (var path : values.getOrDefault(ProductField.OFFER.of(chosen), "").split(" ")) {
            if (!path.isEmpty()) {
                offered.add(path);
            }
        }
        var all = new TreeSet<>(names.keySet());
        all.addAll(offered);
        items.setItems(all);
        items.setValue(offered);
        var prefix = ProductField.OFFER_TEXT.of(chosen) + ".";
        var lines = new StringBuilder();
        values.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                lines.append(name.substring(prefix.length()))
                        .append(": ")
                        .append(text)
                        .append('\n');
            }
        });
        texts.setValue(lines.toString().strip());
        filling = false;
    }

    @Override
    public void fill(Map<String, String> all) {
        values.clear();
        all.forEach((name, value) -> {
            if (owns(name)) {
                values.put(name, value);
            }
        });
        var first = TYPES.stream()
                .filter(each -> values.containsKey(ProductField.OFFER.of(each)))
                .findFirst();
        type.setValue(first.orElse("upsell"));
        draw();
    }

    @Override
    public Optional<String> read(Map<String, String> into) {
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                into.put(name, value);
            }
        });
        return broken ? Optional.of(words.say("form.line.short", "")) : Optional.empty();
    }

    @Override
    public boolean owns(String name) {
        return name.startsWith("offer.") || name.startsWith("offerText.");
    }

    @Override
    public void wrong(String sentence) {
        texts.setErrorMessage(sentence);
        texts.setInvalid(!sentence.isEmpty());
    }

    @Override
    public void changed(Runnable hears) {
        listener = hears;
    }
}
