package io.storefleet.products.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.products.ProductField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts of a product, a language at a time. */
final class TextsInput extends Div implements Input {

    private static final long serialVersionUID = 1L;

    private static final List<ProductField> SHORT = List.of(ProductField.DISPLAY, ProductField.BADGE);
    private static final List<ProductField> LONG =
            List.of(ProductField.SUMMARY, ProductField.ACTION, ProductField.FULL, ProductField.INSTRUCTIONS);

    private final transient FieldWords words;
    private final Select<String> language = new Select<>();
    private final TextField another = new TextField();
    private final Map<ProductField, TextFieldBase<?, String>> fields = new EnumMap<>(ProductField.class);
    private final Map<String, String> values = new TreeMap<>();
    private transient Runnable listener = () -> {};
    private boolean filling;

    TextsInput(FieldWords words) {
        this.words = words;
        addClassName("sf-stack");
        language.setLabel(words.say("form.language"));
        language.setItemLabelGenerator(words::language);
        language.addValueChangeListener(change -> draw());
        another.setLabel(words.say("form.language.add"));
        another.setHelperText(words.say("form.language.help"));
        var add = new Button(words.say("form.language.go"), click -> add());
        add.addThemeVariants(ButtonVariant.SMALL);
        add.addClassName("sf-begin");
        var row = new Div(language, another);
        row.addClassName("sf-pair");
        add(row, add);
        SHORT.forEach(field -> put(field, new TextField()));
        LONG.forEach(field -> put(field, new TextArea()));
    }

    private void put(ProductField field, TextFieldBase<?, String> input) {
        input.setLabel(words.label(field));
        input.setHelperText(words.help(field));
        input.setWidthFull();
        input.setMaxHeight("16em");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.addValueChangeListener(change -> {
            if (!filling) {
                values.put(field.of(language.getValue()), input.getValue().strip());
                listener.run();
            }
        });
        fields.put(field, input);
        add(input);
    }

    private void add() {
        var code = another.getValue().strip().toLowerCase(Locale.ROOT);
        var right = code.matches("[a-z]{2}(-[a-z]{2,4})?");
        another.setErrorMessage(right ? "" : words.say("form.language.wrong"));
        another.setInvalid(!right);
        if (right) {
            another.clear();
            choose(code);
        }
    }

    private void choose(String code) {
        var all = new TreeSet<>(List.of("en", code));
        values.forEach((name, value) -> all.add(name.substring(name.indexOf('.') + 1)));
        if (!language.isEmpty()) {
            all.add(language.getValue());
        }
        language.setItems(all);
        language.setValue(code);
        draw();
    }

    private void draw() {
        if (!language.isEmpty()) {
            filling = true;
            fields.forEach((field, input) -> input.setValue(values.getOrDefault(field.of(language.getValue()), "")));
            filling = false;
        }
    }

    @Override
    public void fill(Map<String, String> all) {
        values.clear();
        all.forEach((name, value) -> {
            if (owns(name)) {
                values.put(name, value);
            }
        });
        var first = values.keySet().stream()
                .filter(name -> name.startsWith(ProductField.DISPLAY.of("")))
                .map(name -> name.substring(name.indexOf('.') + 1))
                .sorted((one, other) -> Boolean.compare(other.equals("en"), one.equals("en")))
                .findFirst();
        choose(first.orElse("en"));
    }

    @Override
    public Optional<String> read(Map<String, String> into) {
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                into.put(name, value);
            }
        });
        return Optional.empty();
    }

    @Override
    public boolean owns(String name) {
        return ProductField.parse(name)
                .map(each -> fields.containsKey(each.field()))
                .orElse(false);
    }

    @Override
    public void wrong(String sentence) {
        fields.values().forEach(input -> {
            input.setErrorMessage("");
            input.setInvalid(false);
        });
    }

    /** Shows the language it is about and says it there. */
    void wrong(String name, String sentence) {
        ProductField.parse(name).ifPresent(about -> {
            choose(about.key());
            var input = fields.get(about.field());
            if (input != null) {
                input.setErrorMessage(sentence);
                input.setInvalid(true);
            }
        });
    }

    @Override
    public void changed(Runnable hears) {
        listener = hears;
    }
}
